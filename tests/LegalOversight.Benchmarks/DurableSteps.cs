using System.Buffers.Text;
using System.Text;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Tests.Durability;

namespace LegalOversight.Benchmarks;

/// <summary>The reviewer asks for explanations and goes on without them, over many cases in turn; each step by its own key at the sequence seen.</summary>
internal sealed class DurableSteps : IRequests
{
    private static readonly byte[] Ask = """{"form":{"questions":"请说明第三条的制定依据。","replyBy":"2049-12-31"},"files":[]}"""u8.ToArray();
    private static readonly byte[] GoOn = """{"form":{"remark":"逾期未作说明，继续审查。"},"files":[]}"""u8.ToArray();
    private readonly byte[] head;
    private readonly Case[] cases;
    private readonly int connections;
    private readonly int[] turn;
    private long key;

    public DurableSteps(Uri address, string token, IReadOnlyList<string> ids, int connections)
    {
        this.connections = connections;
        turn = new int[connections];
        cases = [.. ids.Select(id => new Case(Encoding.ASCII.GetBytes($"POST /api/office/cases/{id}/steps/")))];
        head = Encoding.ASCII.GetBytes($" HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nAccept-Language: zh-CN\r\n");
        key = Random.Shared.NextInt64(1L << 40) << 20;
    }

    /// <summary>How many steps were acknowledged.</summary>
    public long Taken { get; private set; }

    public int Write(int connection, Span<byte> into)
    {
        var at = cases[Of(connection)];
        var asks = at.Sequence % 2 == 0;
        var body = asks ? Ask : GoOn;
        var length = Put(into, 0, at.Path);
        length = Put(into, length, asks ? "request-explanation"u8 : "resume"u8);
        length = Put(into, length, head);
        length = Put(into, length, "Idempotency-Key: k"u8);
        length = Put(into, length, key++);
        length = Put(into, length, "\r\nIf-Match: \""u8);
        length = Put(into, length, at.Sequence);
        length = Put(into, length, "\"\r\nContent-Length: "u8);
        length = Put(into, length, body.Length);
        length = Put(into, length, "\r\n\r\n"u8);
        return Put(into, length, body);
    }

    public void Answered(int connection, int status, ReadOnlySpan<byte> answer)
    {
        if (status != 201)
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        }

        cases[Of(connection)].Sequence++;
        turn[connection]++;
        Taken++;
    }

    // Each connection has cases of its own.
    private int Of(int connection) => connection + (connections * (turn[connection] % (cases.Length / connections)));

    private static int Put(Span<byte> into, int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(into[at..]);
        return at + bytes.Length;
    }

    private static int Put(Span<byte> into, int at, long number)
    {
        Utf8Formatter.TryFormat(number, into[at..], out var written);
        return at + written;
    }

    private sealed class Case(byte[] path)
    {
        public byte[] Path { get; } = path;

        // Filed and registered.
        public long Sequence { get; set; } = 2;
    }
}
