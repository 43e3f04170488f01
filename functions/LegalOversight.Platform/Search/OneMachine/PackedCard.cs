using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The values of a result, packed so that a page of them is read without decompression.</summary>
internal static class PackedCard
{
    private const int NoDate = -1;

    public static BytesRef Pack(DocumentCard document)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(document.Id);
        Write(writer, document.ExternalId);
        writer.Write(document.Title);
        writer.Write(document.Issuer);
        Write(writer, document.DocumentNumber);
        Write(writer, document.RegistrationNumber);
        writer.Write(document.Level);
        Write(writer, document.Subject);
        writer.Write(document.Status);
        writer.Write(document.IssuedOn?.DayNumber ?? NoDate);
        writer.Write(document.EffectiveOn?.DayNumber ?? NoDate);
        writer.Write(document.ValidUntil?.DayNumber ?? NoDate);
        writer.Flush();
        return new BytesRef(bytes.ToArray());
    }

    public static SearchHit Unpack(BytesRef packed)
    {
        using var reader = new BinaryReader(new MemoryStream(packed.Bytes, packed.Offset, packed.Length));
        return new SearchHit
        {
            Id = reader.ReadString(),
            ExternalId = Read(reader),
            Title = reader.ReadString(),
            Issuer = reader.ReadString(),
            DocumentNumber = Read(reader),
            RegistrationNumber = Read(reader),
            Level = reader.ReadString(),
            Subject = Read(reader),
            Status = reader.ReadString(),
            IssuedOn = ReadDate(reader),
            EffectiveOn = ReadDate(reader),
            ValidUntil = ReadDate(reader),
            TitleHighlighted = "",
            Snippet = "",
        };
    }

    private static void Write(BinaryWriter writer, string? value)
    {
        writer.Write(value is not null);
        if (value is not null)
        {
            writer.Write(value);
        }
    }

    private static string? Read(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static DateOnly? ReadDate(BinaryReader reader) =>
        reader.ReadInt32() is var day && day == NoDate ? null : DateOnly.FromDayNumber(day);
}
