using System.Text;
using System.Text.Json;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>What goes back over the wire.</summary>
internal sealed record WireAnswer(int Status, string Body, params (string Name, string Value)[] Headers)
{
    public double Charge { get; init; }

    public byte[] Bytes => Encoding.UTF8.GetBytes(Body);

    public static WireAnswer Error(int status, string code, string message, params (string Name, string Value)[] headers) =>
        new(status, JsonSerializer.Serialize(new { code, message }), headers) { Charge = Charges.Refused };
}
