using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LegalOversight.Azure.Testing.Blobs;

/// <summary>
/// Azurite's Blob service on a free port, in memory, under a certificate made for this run: user delegation keys need Entra ID's
/// tokens, and these need HTTPS. It ends with its standard input, so also when the tests are killed.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The host by which a program in a process of its own knows the account; see <see cref="AccountHandler"/>.</summary>
    public const string AccountHost = "devstoreaccount1.blob.core.windows.net";

    private const string Missing = "Azurite is not installed. Run ./test platform, or npm ci --prefix tests/azurite with Node.js 20.19 or later.";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("azurite-");
    private readonly X509Certificate2 certificate;
    private readonly Process process;
    private Uri origin = null!;

    private AzuriteServer()
    {
        using var key = RSA.Create(2048);
        certificate = Certificate(key);
        var (cert, secret) = (Path.Combine(folder.FullName, "cert.pem"), Path.Combine(folder.FullName, "key.pem"));
        File.WriteAllText(cert, certificate.ExportCertificatePem());
        File.WriteAllText(secret, key.ExportPkcs8PrivateKeyPem());
        process = Start("--blobPort", "0", "--oauth", "basic", "--cert", cert, "--key", secret, "--skipApiVersionCheck", "--inMemoryPersistence", "--silent", "--disableTelemetry");
    }

    /// <summary>The account's Blob endpoint on this machine.</summary>
    public Uri Endpoint => new(origin, "devstoreaccount1");

    /// <summary>Starts it, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">Node.js or Azurite is not installed, or it does not start; says what to do.</exception>
    public static async Task<AzuriteServer> StartAsync()
    {
        var server = new AzuriteServer();
        server.origin = await server.ListensOnAsync();
        return server;
    }

    /// <summary>A handler for <see cref="Endpoint"/>, which trusts this run's certificate and no other.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetCertHashString() == certificate.Thumbprint },
    };

    /// <summary>A handler for https://<see cref="AccountHost"/>/, as an account in Azure is addressed.</summary>
    public HttpMessageHandler AccountHandler() => new Rerouted(this);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        certificate.Dispose();
        folder.Delete(recursive: true);
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

    private async Task<Uri> ListensOnAsync()
    {
        const string mark = "successfully listens on ";
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new(line[(at + mark.Length)..].Trim());
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

    // Azurite finds the account in the name of the host, as Azure does.
    private sealed class Rerouted(AzuriteServer server) : DelegatingHandler(server.Handler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Host = request.RequestUri!.Authority;
            request.RequestUri = new(server.origin, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
