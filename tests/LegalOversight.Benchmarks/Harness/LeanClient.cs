using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LegalOversight.Benchmarks.Harness;

/// <summary>Keep-alive connections driven by one thread over plain sockets, so that the client takes as little of the machine as it can.</summary>
internal sealed class LeanClient : IDisposable
{
    private const int LongestRequest = 16 << 10;
    private readonly Dictionary<Socket, Connection> connections = [];
    private readonly List<Socket> ready = [];

    public LeanClient(Uri address, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(IPAddress.Loopback, address.Port);
            connections[socket] = new(at, socket);
        }
    }

    /// <summary>Keeps every connection busy for a while.</summary>
    public Load Run(TimeSpan duration, IRequests requests)
    {
        var latencies = new List<long>(1 << 18);
        var started = Stopwatch.GetTimestamp();
        var end = started + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var busy = 0;
        foreach (var connection in connections.Values)
        {
            connection.Send(requests);
            busy++;
        }

        while (busy > 0)
        {
            ready.Clear();
            ready.AddRange(connections.Keys);
            Socket.Select(ready, null, null, 10_000_000);
            foreach (var socket in ready)
            {
                if (connections[socket] is not { IsWaiting: true } connection || !connection.Receive(requests))
                {
                    continue;
                }

                var now = Stopwatch.GetTimestamp();
                latencies.Add(now - connection.SentAt);
                if (now < end)
                {
                    connection.Send(requests);
                }
                else
                {
                    busy--;
                }
            }
        }

        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        latencies.Sort();
        return new(latencies.Count / took, At(latencies, 0.50), At(latencies, 0.99), latencies.Count);
    }

    public void Dispose()
    {
        foreach (var socket in connections.Keys)
        {
            socket.Dispose();
        }
    }

    private static double At(List<long> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))] * 1000.0 / Stopwatch.Frequency;

    private sealed class Connection(int at, Socket socket)
    {
        private readonly byte[] request = new byte[LongestRequest];
        private byte[] answer = new byte[64 << 10];
        private int length;

        public long SentAt { get; private set; }

        public bool IsWaiting { get; private set; }

        public void Send(IRequests requests)
        {
            var size = requests.Write(at, request);
            (length, IsWaiting, SentAt) = (0, true, Stopwatch.GetTimestamp());
            for (var sent = 0; sent < size;)
            {
                sent += socket.Send(request.AsSpan(sent, size - sent));
            }
        }

        public bool Receive(IRequests requests)
        {
            if (length == answer.Length)
            {
                Array.Resize(ref answer, 2 * length);
            }

            var count = socket.Receive(answer.AsSpan(length));
            if (count == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            length += count;
            if (!HttpAnswer.IsWhole(answer.AsSpan(0, length), out var status))
            {
                return false;
            }

            IsWaiting = false;
            requests.Answered(at, status, answer.AsSpan(0, length));
            return true;
        }
    }
}
