using System.Buffers.Text;
using System.Text;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>A document as the index on Azure holds it; also what of it a query brings back. The names are those of <see cref="IndexField"/>.</summary>
internal sealed record IndexedDocument
{
    // Both forms of a text must fit into one request of 16 MB, where the client spends six bytes on a character.
    private const int LongestText = 1_200_000;
    private const int OrderingCharacters = 100;

    /// <summary>How much of the text can be shown where no word was found in it.</summary>
    public const int LeadLength = 200;

    private static readonly string[] Past = [SearchStatus.Lapsed, SearchStatus.Revoked, SearchStatus.Suspended, SearchStatus.Amended];

    public required string Key { get; init; }

    public string? Id { get; init; }

    public long Version { get; init; }

    public string? Written { get; init; }

    public string? Visibility { get; init; }

    public string? ExternalId { get; init; }

    public string? Title { get; init; }

    public string? TitleWords { get; init; }

    public string? WholeTitle { get; init; }

    public string? TitleOrder { get; init; }

    public string? Issuer { get; init; }

    public string? DocumentNumber { get; init; }

    public string? RegistrationNumber { get; init; }

    public IReadOnlyList<string> Numbers { get; init; } = [];

    public string? Level { get; init; }

    public string? Subject { get; init; }

    public string? Status { get; init; }

    public double? Standing { get; init; }

    public DateTimeOffset? IssuedOn { get; init; }

    public bool? Undated { get; init; }

    public int? Year { get; init; }

    public DateTimeOffset? EffectiveOn { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    public string? Lead { get; init; }

    public string? Text { get; init; }

    public string? TextWords { get; init; }

    public static IndexedDocument Of(SearchDocument document)
    {
        var text = Words.Cut(Passage.Of(document.Text), LongestText);
        return new IndexedDocument
        {
            Key = KeyOf(document.Id),
            Id = document.Id,
            Version = document.Version,
            Visibility = document.Public ? IndexField.Public : IndexField.Hidden,
            ExternalId = document.ExternalId,
            Title = document.Title,
            TitleWords = document.Title,
            WholeTitle = TitleKey.Whole(document.Title),
            TitleOrder = Convert.ToHexString(TitleKey.Order(document.Title, OrderingCharacters)),
            Issuer = Words.Cut(document.Issuer, SearchQuery.LongestValue),
            DocumentNumber = document.DocumentNumber,
            RegistrationNumber = document.RegistrationNumber,
            Numbers = [.. new[] { NumberKey.Of(document.DocumentNumber), NumberKey.Of(document.RegistrationNumber) }.OfType<string>().Distinct()],
            Level = Words.Cut(document.Level, SearchQuery.LongestValue),
            Subject = document.Subject is null ? null : Words.Cut(document.Subject, SearchQuery.LongestValue),
            Status = document.Status,
            Standing = Past.Contains(document.Status) ? 0 : 1,
            IssuedOn = Instant(document.IssuedOn),
            Undated = document.IssuedOn is null,
            Year = document.IssuedOn?.Year,
            EffectiveOn = Instant(document.EffectiveOn),
            ValidUntil = Instant(document.ValidUntil),
            Lead = Words.Cut(text, LeadLength),
            Text = text,
            TextWords = text,
        };
    }

    /// <summary>What stays of a removed document, so that an older version does not bring it back.</summary>
    public static IndexedDocument Tombstone(string id, long version) =>
        new() { Key = KeyOf(id), Id = id, Version = version, Visibility = IndexField.Removed };

    /// <summary>What a result list shows.</summary>
    /// <param name="marker">Marks the words asked for.</param>
    /// <param name="passage">The piece of the text that the service found them in; null when it found none there.</param>
    public SearchHit ToHit(Marker marker, string? passage)
    {
        var lead = Lead ?? "";
        var whole = lead.Length < LeadLength;
        return new SearchHit
        {
            Id = Id!,
            ExternalId = ExternalId,
            Title = Title!,
            Issuer = Issuer!,
            DocumentNumber = DocumentNumber,
            RegistrationNumber = RegistrationNumber,
            Level = Level!,
            Subject = Subject,
            Status = Status!,
            IssuedOn = Day(IssuedOn),
            EffectiveOn = Day(EffectiveOn),
            ValidUntil = Day(ValidUntil),
            TitleHighlighted = marker.Whole(Title!),
            Snippet = whole || passage is null
                ? marker.Snippet(lead, ends: whole)
                : marker.Snippet(passage, begins: lead.StartsWith(passage[..Math.Min(passage.Length, LeadLength)], StringComparison.Ordinal), ends: false),
        };
    }

    /// <summary>The key of an identity; only letters, digits, - and _ may stand in one.</summary>
    private static string KeyOf(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));

    private static DateTimeOffset? Instant(DateOnly? day) => day is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static DateOnly? Day(DateTimeOffset? instant) => instant is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
