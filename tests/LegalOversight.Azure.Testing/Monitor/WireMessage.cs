using System.Text;

namespace LegalOversight.Azure.Testing.Monitor;

/// <summary>A message of Protocol Buffers, read without its description: the fields of length-delimited type, which are all that is asked for.</summary>
internal sealed class WireMessage
{
    private readonly List<(int Field, ReadOnlyMemory<byte> Value)> fields = [];

    public WireMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Number(bytes.Span, ref at);
            switch (tag & 7)
            {
                case 0:
                    Number(bytes.Span, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Number(bytes.Span, ref at);
                    fields.Add(((int)(tag >> 3), bytes.Slice(at, length)));
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7} is not known.");
            }
        }
    }

    /// <summary>The messages that a path of fields leads to.</summary>
    public IEnumerable<WireMessage> At(params int[] path) => path.Length == 0
        ? [this]
        : fields.Where(field => field.Field == path[0]).SelectMany(field => new WireMessage(field.Value).At(path[1..]));

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    public string Hex(int field) => Convert.ToHexStringLower(Bytes(field).Span);

    private ReadOnlyMemory<byte> Bytes(int field) => fields.Where(each => each.Field == field).Select(each => each.Value).LastOrDefault();

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
