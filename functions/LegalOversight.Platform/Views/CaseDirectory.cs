using System.Globalization;
using System.Text.Json;
using LegalOversight.Law.Institutions;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>The offices' directory of cases: what an officer has to do, what is waited for, what is overdue, and search.</summary>
public sealed class CaseDirectory(ViewDatabase database)
{
    private const string Columns = "d.case_id, d.procedure, d.stage, d.number, d.title, d.origin, d.due, d.clock, d.updated_at";

    private const string MyOpening = """
        (SELECT o.step FROM openings o JOIN json_each($1) g ON o.role = g.value->>'role' AND o.organ = g.value->>'organ'
         WHERE o.case_id = d.case_id AND NOT EXISTS(SELECT 1 FROM barred b WHERE b.case_id = o.case_id AND b.officer = $0 AND b.step = o.step) ORDER BY o.rank LIMIT 1)
        """;

    private const string MyOrgans = "SELECT g.value->>'organ' FROM json_each($1) g";

    // The + keeps the planner from walking the whole directory by due date where few cases are the officer's.
    private static readonly Dictionary<WorklistTab, string> Wheres = new()
    {
        [WorklistTab.Mine] = $"d.case_id IN (SELECT o.case_id FROM openings o JOIN json_each($1) g ON o.role = g.value->>'role' AND o.organ = g.value->>'organ') AND {MyOpening} IS NOT NULL",
        [WorklistTab.Organ] = $"+d.final = 0 AND d.case_id IN (SELECT o.case_id FROM openings o WHERE o.organ IN ({MyOrgans}))",
        [WorklistTab.Waiting] = $"+d.final = 0 AND d.record = 0 AND d.case_id IN (SELECT p.case_id FROM parties p WHERE p.organ IN ({MyOrgans})) AND NOT EXISTS(SELECT 1 FROM openings o WHERE o.case_id = d.case_id AND o.organ IN ({MyOrgans}))",
        [WorklistTab.Overdue] = "d.final = 0 AND d.record = 0 AND d.due < $2 AND d.case_id IN (SELECT p.case_id FROM parties p WHERE p.organ IN (SELECT s.value FROM json_each($3) s))",
    };

    /// <summary>How many cases stand in each tab of an officer's worklist.</summary>
    public IReadOnlyDictionary<WorklistTab, int> Counts(Officer officer, Register register, DateOnly today)
    {
        using var connection = database.Open();
        return Wheres.ToDictionary(
            tab => tab.Key,
            tab => (int)connection.Scalar<long>($"SELECT count(*) FROM directory d WHERE {tab.Value}", Values(officer, register, today)));
    }

    /// <summary>One page of a tab, by due date.</summary>
    public IReadOnlyList<DirectoryRow> Page(WorklistTab tab, Officer officer, Register register, DateOnly today, int page, int size)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns}, {MyOpening} FROM directory d WHERE {Wheres[tab]} ORDER BY d.due IS NULL, d.due, d.updated_at LIMIT {Math.Clamp(size, 1, 200)} OFFSET {(long)(page - 1) * size}",
            Row,
            Values(officer, register, today));
    }

    /// <summary>Searches the cases that an officer may read, by number and title.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="officer">The officer.</param>
    /// <param name="register">The register.</param>
    /// <param name="today">The day.</param>
    public (int Total, IReadOnlyList<DirectoryRow> Rows) Search(DirectoryQuery query, Officer officer, Register register, DateOnly today)
    {
        var where = new List<string> { Readable(officer, today) };
        if (query.Procedure is not null) { where.Add("d.procedure = $4"); }
        if (query.Stage is not null) { where.Add("d.stage = $5"); }
        if (query.Organ is not null) { where.Add("d.case_id IN (SELECT p.case_id FROM parties p WHERE p.organ = $6)"); }
        if (query.From is not null) { where.Add("d.opened_at >= $7"); }
        if (query.To is not null) { where.Add("d.opened_at < $8"); }
        if (!string.IsNullOrWhiteSpace(query.Text)) { where.Add("(instr(d.title, $9) > 0 OR instr(d.number, $9) > 0 OR instr(d.number, $10) > 0 OR d.case_id = $9)"); }
        object?[] values =
        [
            .. Values(officer, register, today),
            query.Procedure,
            query.Stage,
            query.Organ,
            query.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            query.To?.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            query.Text?.Trim(),
            query.Text is null ? null : NormativeViews.NumberKey(query.Text),
        ];
        var from = $"FROM directory d WHERE {string.Join(" AND ", where)}";
        using var connection = database.Open();
        var total = (int)connection.Scalar<long>($"SELECT count(*) {from}", values);
        return (total, connection.Query($"SELECT {Columns}, {MyOpening} {from} ORDER BY d.updated_at DESC LIMIT {Math.Clamp(query.Size, 1, 200)} OFFSET {(long)(query.Page - 1) * query.Size}", Row, values));
    }

    /// <summary>The cases that a case refers to, and those that refer to it.</summary>
    public IReadOnlyList<string> Related(string caseId)
    {
        using var connection = database.Open();
        return connection.Query("SELECT other FROM links WHERE case_id=$0 UNION SELECT case_id FROM links WHERE other=$0 LIMIT 100", row => row.GetString(0), caseId);
    }

    /// <summary>The rows of cases by id; of those that are in the directory.</summary>
    public IReadOnlyDictionary<string, DirectoryRow> Rows(IEnumerable<string> cases)
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns}, NULL FROM directory d WHERE d.case_id IN (SELECT value FROM json_each($0))", Row, JsonSerializer.Serialize(cases))
            .ToDictionary(row => row.Case);
    }

    /// <summary>The case that a citizen's code stands for, or null.</summary>
    public string? ByCode(string code)
    {
        using var connection = database.Open();
        return connection.Scalar<string>("SELECT case_id FROM codes WHERE code=$0", Law.NormativeDocuments.SuggestionCode.Normal(code));
    }

    // The same rule as Visibility.MayRead, over rows: $3 holds the organs whose cases the officer's legal offices stand above.
    private static string Readable(Officer officer, DateOnly today) =>
        officer.GrantsOn(today).Any(grant => grant.Role == Roles.Auditor) ? "1"
        : $"""
          (d.procedure IN ({Named(Law.CaseFiles.Readers.Everyone)})
           OR d.case_id IN (SELECT p.case_id FROM parties p WHERE p.organ IN ({MyOrgans}))
           OR (d.procedure IN ({Named(Law.CaseFiles.Readers.LegalOfficesAbove)}) AND d.case_id IN (SELECT p.case_id FROM parties p WHERE p.organ IN (SELECT s.value FROM json_each($3) s))))
          """;

    private static string Named(Law.CaseFiles.Readers readers) =>
        string.Join(",", Law.CaseFiles.Procedures.All.Where(procedure => procedure.Readers.HasFlag(readers)).Select(procedure => $"'{procedure.Name}'"));

    private static object?[] Values(Officer officer, Register register, DateOnly today)
    {
        var grants = officer.GrantsOn(today).Where(grant => grant.Role is not Roles.Statistician).ToList();
        var held = grants.SelectMany(grant => grant.Organ is { } organ
            ? [new { role = grant.Role, organ }]
            : register.Organs.Values.Where(each => each.IsWithin(grant.Division!)).Select(each => new { role = grant.Role, organ = each.Code }));
        var below = grants.Select(grant => grant.Organ).OfType<string>().Distinct()
            .SelectMany(code => register.Organ(code) is { Kind: OrganKind.LegalOffice } office
                ? register.Organs.Values.Where(each => each.IsWithin(office.Division)).Select(each => each.Code)
                : [code]);
        return [officer.Id, JsonSerializer.Serialize(held), today, JsonSerializer.Serialize(below)];
    }

    private static DirectoryRow Row(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.Text(3),
        row.GetString(4),
        row.GetString(5),
        row.Day(6),
        row.Text(7),
        DateTimeOffset.Parse(row.GetString(8), CultureInfo.InvariantCulture),
        row.Text(9));
}
