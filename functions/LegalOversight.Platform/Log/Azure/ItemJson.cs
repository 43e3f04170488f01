using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>How items are written: Chinese text as it is, for each escape is six bytes that are paid for.</summary>
internal static class ItemJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
