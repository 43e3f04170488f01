using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>
/// Reads a mapped file where it lies. The mapping is never taken away under a reader: it goes with the last of them, by
/// the collector.
/// </summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly long _length;
    private long _at;

    public MappedInput(string name, MemoryMappedViewAccessor view, long length)
        : base(name)
    {
        _view = view;
        _length = length;
        // Without a reference counted on the handle, which would keep it from ever being finalized: each reader holds the view.
        _start = (byte*)view.SafeMemoryMappedViewHandle.DangerousGetHandle() + view.PointerOffset;
    }

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position => _at;

    /// <inheritdoc/>
    public override void Seek(long pos) => _at = pos >= 0 && pos <= _length ? pos : throw PastTheEnd();

    /// <inheritdoc/>
    public override byte ReadByte()
    {
        if (_at >= _length)
        {
            throw PastTheEnd();
        }

        var value = _start[_at++];
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len)
    {
        Take(len).CopyTo(b.AsSpan(offset, len));
        GC.KeepAlive(this);
    }

    /// <inheritdoc/>
    public override short ReadInt16()
    {
        var value = BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override int ReadInt32()
    {
        var value = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override long ReadInt64()
    {
        var value = BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));
        GC.KeepAlive(this);
        return value;
    }

    /// <inheritdoc/>
    public override object Clone() => MemberwiseClone();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // The collector lets go of the mapping; see the summary.
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _length - _at)
        {
            throw PastTheEnd();
        }

        var bytes = new ReadOnlySpan<byte>(_start + _at, count);
        _at += count;
        return bytes;
    }

    private EndOfStreamException PastTheEnd() => new($"Read past the end of {this} at {_at} of {_length}.");
}
