using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Turns the uploads that a step names into the files that it carries.</summary>
internal static class HandedIn
{
    public static async Task<(IReadOnlyList<FileReference> Files, IReadOnlyList<Refusal> Refusals)> ResolveAsync(Installation installation, Officer officer, Step step, IReadOnlyList<StepBody.HandedIn> handedIn, CancellationToken cancellation)
    {
        if (handedIn.Count == 0)
        {
            return ([], []);
        }

        var files = new List<FileReference>();
        var refusals = new List<Refusal>();
        foreach (var (material, id) in handedIn)
        {
            var upload = id is null ? null : await installation.Files.FindUploadAsync(id, cancellation);
            if (upload is not { CommittedAt: not null } || upload.Owner != officer.Id)
            {
                refusals.Add(Errors.UploadUnknown.Refuse(material, null, id ?? ""));
                continue;
            }

            var file = new FileReference(material, upload.Name, upload.MediaType, upload.Size, upload.Sha256);
            files.Add(file);
            var isRead = step.Materials.FirstOrDefault(each => each.Name == material) is { IsRead: true };
            if ((isRead || Material.TextFormats.Contains(file.MediaType)) && await installation.Texts.FaultAsync(file, cancellation) is { } reason && (isRead || !FileRefusals.IsSound(reason)))
            {
                refusals.Add(FileRefusals.Of(reason, material, file.Name, file.MediaType));
            }
        }

        return (files, refusals);
    }
}
