using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using LegalOversight.Platform.Files.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>
/// Azurite's Blob service on a free port, in memory, under a certificate made for this run: user delegation keys need Entra ID's
/// tokens, and these need HTTPS. It ends with its standard input, so also when the tests are killed.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Missing = "Azurite is not installed. Run ./test platform, or npm ci --prefix tests/azurite with Node.js 20.19 or later.";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("azurite-");
    private X509Certificate2 certificate = null!;
    private Process process = null!;
    private Uri endpoint = null!;

    public async ValueTask InitializeAsync()
    {
        using var key = RSA.Create(2048);
        certificate = Certificate(key);
        var (cert, secret) = (Path.Combine(folder.FullName, "cert.pem"), Path.Combine(folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(cert, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(secret, key.ExportPkcs8PrivateKeyPem());
        process = Start("--blobPort", "0", "--oauth", "basic", "--cert", cert, "--key", secret, "--skipApiVersionCheck", "--inMemoryPersistence", "--silent", "--disableTelemetry");
        endpoint = new(await ListensOnAsync() + "/devstoreaccount1");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        certificate.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A client over this handler, which ends in <see cref="Handler"/>; it loses no time before it tries again.</summary>
    public BlobServiceClient Client(HttpMessageHandler handler) => BlobStorage.Open(endpoint, new PlainToken(), options =>
    {
        options.Transport = new HttpClientTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
    });

    /// <summary>What trusts this run's certificate and no other.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetCertHashString() == certificate.Thumbprint },
    };

    /// <summary>Containers of one test's own.</summary>
    public async Task<BlobContainers> ContainersAsync(CancellationToken cancel)
    {
        var name = Guid.NewGuid().ToString("N");
        var containers = new BlobContainers($"uploads-{name}", $"files-{name}");
        var client = Client(Handler());
        await client.CreateBlobContainerAsync(containers.Uploads, cancellationToken: cancel);
        await client.CreateBlobContainerAsync(containers.Files, cancellationToken: cancel);
        return containers;
    }

    private static X509Certificate2 Certificate(RSA key)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
    }

    private Process Start(params IEnumerable<string> arguments)
    {
        var program = Path.Combine(Root(), "tests", "azurite", "start.cjs");
        if (!Directory.Exists(Path.Combine(Path.GetDirectoryName(program)!, "node_modules", "azurite")))
        {
            throw new InvalidOperationException(Missing);
        }

        try
        {
            return Process.Start(new ProcessStartInfo("node", [program, .. arguments])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception absent)
        {
            throw new InvalidOperationException(Missing, absent);
        }
    }

    private async Task<string> ListensOnAsync()
    {
        const string mark = "successfully listens on ";
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return line[(at + mark.Length)..].Trim();
            }
        }

        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LegalOversight.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the project's folder.");
        }

        return folder;
    }
}
