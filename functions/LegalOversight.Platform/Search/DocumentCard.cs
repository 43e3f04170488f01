namespace LegalOversight.Platform.Search;

/// <summary>What a document shows of itself in a list.</summary>
public abstract record DocumentCard
{
    /// <summary>The identity under which the document is replaced and found.</summary>
    public required string Id { get; init; }

    /// <summary>The identity in the system it came from.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The title as issued; a match here outranks a match in the text.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the issuing organ.</summary>
    public required string Issuer { get; init; }

    /// <summary>The document number (发文字号) as issued; it is found in any common spelling.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The registration number (登记号); resolves like a document number.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The level of the document in the hierarchy of law; a facet.</summary>
    public required string Level { get; init; }

    /// <summary>The subject class; a facet.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// One of <see cref="SearchStatus"/>. A status that depends on the day is given by the caller, who indexes again when it changes.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>The day of issue; sorts the results and gives the year facet.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The day it takes effect.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The last day of validity.</summary>
    public DateOnly? ValidUntil { get; init; }
}
