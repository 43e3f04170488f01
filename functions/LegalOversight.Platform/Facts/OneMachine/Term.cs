namespace LegalOversight.Platform.Facts.OneMachine;

/// <summary>An indexed value of a row.</summary>
internal readonly record struct Term(int Field, ReadOnlyMemory<byte> Value)
{
    public bool Equals(Term other) => Field == other.Field && Value.Span.SequenceEqual(other.Value.Span);

    public override int GetHashCode() => HashCode.Combine(Field, Value.Length);
}
