using System.ComponentModel;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Search;
using Microsoft.AspNetCore.Mvc;

namespace LegalOversight.Functions.Http.Public;

/// <summary>What a search asks for, as the address says it.</summary>
internal sealed record SearchParameters(
    [property: FromQuery(Name = "q"), Description("检索词或发文字号 / Words, phrases in quotes, or a document number; at most 200 characters")] string? Q,
    [property: FromQuery(Name = "issuer"), Description("制定机关 / Names of issuers; repeat, or separate by commas")] string?[]? Issuer,
    [property: FromQuery(Name = "level"), Description("效力级别 / Levels")] string?[]? Level,
    [property: FromQuery(Name = "status"), Description("效力 / in-force, lapsing-soon, lapsed, revoked, suspended, amended, not-yet-in-force, unknown")] string?[]? Status,
    [property: FromQuery(Name = "year"), Description("印发年份 / Years of issue")] string?[]? Year,
    [property: FromQuery(Name = "from"), Description("印发日期起 / Issued on this day or later")] string? From,
    [property: FromQuery(Name = "to"), Description("印发日期止 / Issued on this day or earlier")] string? To,
    [property: FromQuery(Name = "subject"), Description("主题 / Subjects; repeat, or separate by commas")] string?[]? Subject,
    [property: FromQuery(Name = "sort"), Description("排序 / relevance, newest, oldest or title")] string? Sort,
    [property: FromQuery(Name = "page"), Description("页 / Page, from 1")] string? Page,
    [property: FromQuery(Name = "size"), Description("每页条数 / Results on a page, 1 to 100; 10 when not given")] string? Size)
{
    /// <summary>The most characters of a query.</summary>
    public const int LongestQuery = SearchQuery.UsedTextLength;

    private static readonly Dictionary<string, SearchSort> Sorts = new()
    {
        ["relevance"] = SearchSort.Relevance,
        ["newest"] = SearchSort.Newest,
        ["oldest"] = SearchSort.Oldest,
        ["title"] = SearchSort.Title,
    };

    public SearchQuery Read(Parameters parameters)
    {
        var query = new SearchQuery
        {
            Text = parameters.Words("q", Q, LongestQuery),
            Issuers = parameters.Values("issuer", Issuer),
            Levels = parameters.Values("level", Level),
            Statuses = parameters.Values("status", Status, DocumentStanding.Labels.Keys),
            Years = parameters.Years("year", Year),
            From = parameters.Day("from", From),
            To = parameters.Day("to", To),
            Subjects = parameters.Values("subject", Subject),
            Sort = parameters.Choice("sort", Sort, Sorts),
            Page = parameters.Number("page", Page, 1, 1, int.MaxValue),
            Size = parameters.Number("size", Size, 10, 1, SearchQuery.LargestPage),
        };
        if (query.From > query.To)
        {
            parameters.Refuse<object>("to", "不得早于 from", "it may not be before from");
        }

        return query;
    }
}
