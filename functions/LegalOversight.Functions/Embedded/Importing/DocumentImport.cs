using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Functions.Embedded.Importing;

/// <summary>Brings documents from a file into the log. Each line has a key made of its content, so that running it again, or after a kill, has one effect.</summary>
internal sealed class DocumentImport(Machine machine)
{
    private const int AtOnce = 128;

    public async Task<ImportReport> RunAsync(FileInfo file, IProgress<double> progress, CancellationToken cancellation)
    {
        await using var raw = file.OpenRead();
        await using Stream content = file.Extension.Equals(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress, leaveOpen: true) : raw;
        using var reader = new StreamReader(content, Encoding.UTF8);
        var counts = new Dictionary<Effect, int>();
        var rejects = new List<ImportReject>();
        var number = 0L;
        var batch = new List<Task<(Effect, ImportReject?)>>(AtOnce);
        try
        {
            while (await reader.ReadLineAsync(cancellation) is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                var at = number;
                batch.Add(Task.Run(() => TakeAsync(line, at, cancellation), cancellation));
                if (batch.Count == AtOnce)
                {
                    await SettleAsync();
                }
            }
        }
        catch (InvalidDataException broken)
        {
            rejects.Add(new(number + 1, $"压缩文件损坏，其后各行未读 / the compressed file is damaged; no further line was read: {broken.Message}"));
        }

        await SettleAsync();
        return new(counts.GetValueOrDefault(Effect.Added), counts.GetValueOrDefault(Effect.Changed), counts.GetValueOrDefault(Effect.Unchanged), rejects);

        async Task SettleAsync()
        {
            foreach (var (effect, reject) in await Task.WhenAll(batch))
            {
                counts[effect] = counts.GetValueOrDefault(effect) + 1;
                if (reject is not null)
                {
                    rejects.Add(reject);
                }
            }

            batch.Clear();
            progress.Report(raw.Length == 0 ? 1 : (double)raw.Position / raw.Length);
        }
    }

    private async Task<(Effect, ImportReject?)> TakeAsync(string line, long number, CancellationToken cancellation)
    {
        try
        {
            var document = ImportLine.Read(line);
            var bytes = Encoding.UTF8.GetBytes(document.Text);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var key = $"import:{document.Id}:{sha256}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Form.ToJsonString())))[..16]}";
            var id = CaseId.Derived(NormativeDocument.Procedure.Prefix, $"import:{document.Id}");
            var before = await machine.Log.ReadAsync(id, cancellation);
            if (before is not null && (await machine.Log.FindAsync(id, key, key, cancellation)).Entry is not null)
            {
                return (Effect.Unchanged, null);
            }

            await machine.Files.KeepAsync(bytes, cancellation);
            var file = new FileReference("official-text", $"{document.Id}.txt", "text/plain", bytes.Length, sha256);
            var command = new StepCommand(NormativeDocument.Procedure, before is null ? "import" : "import-again", id, null, Actor.System("import"), Form(document.Form), [file], key, key);
            return await machine.Door.TakeAsync(command, cancellation) switch
            {
                StepResult.Logged => (before is null ? Effect.Added : Effect.Changed, null),
                StepResult.Refused { Refusals: var refusals } => (Effect.Rejected, new(number, string.Join(" ", refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Sentence("zh")} / {refusal.Sentence("en")}")))),
                _ => throw new InvalidOperationException(),
            };
        }
        catch (FormatException refused)
        {
            return (Effect.Rejected, new(number, refused.Message));
        }
    }

    private static JsonElement Form(JsonObject form) => JsonSerializer.SerializeToElement(form);

    private enum Effect
    {
        Added,
        Changed,
        Unchanged,
        Rejected,
    }
}
