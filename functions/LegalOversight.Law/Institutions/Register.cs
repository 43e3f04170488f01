using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.Institutions;

/// <summary>The institutions as their logs state them: who may do what comes only from here. Immutable.</summary>
public sealed record Register(ImmutableDictionary<string, Organ> Organs, ImmutableDictionary<string, Officer> Officers)
{
    private static readonly ConditionalWeakTable<Register, Register> InEnglish = [];

    /// <summary>The register before anything was logged.</summary>
    public static Register Empty { get; } = new(ImmutableDictionary<string, Organ>.Empty, ImmutableDictionary<string, Officer>.Empty);

    /// <summary>The officers' ids by their account at an outside directory.</summary>
    public ImmutableDictionary<DirectoryAccount, string> Accounts { get; init; } = ImmutableDictionary<DirectoryAccount, string>.Empty;

    /// <summary>An organ by its code, or null.</summary>
    public Organ? Organ(string code) => Organs.GetValueOrDefault(code);

    /// <summary>An officer by id, or null.</summary>
    public Officer? Officer(string id) => Officers.GetValueOrDefault(id);

    /// <summary>The officer to whom an account at an outside directory is bound, or null.</summary>
    public Officer? OfficerOf(Guid tenant, Guid objectId) => Accounts.TryGetValue(new(tenant, objectId), out var id) ? Officer(id) : null;

    /// <summary>The name of an organ, or its code where it is not registered.</summary>
    public string NameOf(string organ) => Organ(organ)?.Name ?? organ;

    /// <summary>The same register with the names of organs and officers for readers of a language, as far as they can be told.</summary>
    public Register In(string language) => !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? this : InEnglish.GetValue(this, register => register with
    {
        Organs = register.Organs.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Name = EnglishNames.Of(pair.Value.Name) ?? pair.Value.Name }),
        Officers = register.Officers.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Name = EnglishNames.Of(pair.Value.Name) ?? pair.Value.Name }),
    });

    /// <summary>The legal office of a division on a day, or null.</summary>
    public Organ? LegalOffice(string division, DateOnly day) => Organ($"{division}-900") is { } office && office.IsOn(day)
        ? office
        : Organs.Values.FirstOrDefault(organ => organ.Kind == OrganKind.LegalOffice && organ.Division == division && organ.IsOn(day));

    /// <summary>The register after one more entry of the institutions' log; other entries leave it as it is.</summary>
    public Register With(Entry entry) => entry.Procedure switch
    {
        "organ" => this with { Organs = ApplyOrgan(entry) },
        "officer" => Bound(this with { Officers = ApplyOfficer(entry) }, entry),
        _ => this,
    };

    /// <summary>The grants that an entry of an officer's file gives.</summary>
    public static IReadOnlyList<Grant> GrantsIn(Entry entry) => ReadGrants(entry.Form);

    private ImmutableDictionary<string, Organ> ApplyOrgan(Entry entry)
    {
        var code = entry.Text("code")!;
        return entry.Step switch
        {
            "establish" => Organs.SetItem(code, new(
                code,
                entry.Text("name")!,
                entry.Text("shortName") ?? "",
                code[..6],
                Enum.Parse<OrganKind>(entry.Text("kind")!, ignoreCase: true),
                DateOnly.ParseExact(entry.Text("from")!, "yyyy-MM-dd"))),
            "rename" => Organs.SetItem(code, Organs[code] with { Name = entry.Text("name")!, ShortName = entry.Text("shortName") ?? Organs[code].ShortName }),
            "abolish" => Organs.SetItem(code, Organs[code] with { To = DateOnly.ParseExact(entry.Text("to")!, "yyyy-MM-dd"), Successor = entry.Text("successor") }),
            _ => Organs,
        };
    }

    private ImmutableDictionary<string, Officer> ApplyOfficer(Entry entry)
    {
        var id = entry.Text("officer")!;
        return entry.Step switch
        {
            "enrol" => Officers.SetItem(id, new(id, entry.Text("name")!, entry.Text("home")!, ReadGrants(entry.Form))),
            "grant" => Officers.SetItem(id, Officers[id] with { Grants = [.. Officers[id].Grants, .. ReadGrants(entry.Form)] }),
            "withdraw" => Officers.SetItem(id, Officers[id] with { Grants = [.. Officers[id].Grants.Select(grant => Withdraw(grant, entry))] }),
            _ => Officers,
        };
    }

    // Which account is bound is settled in the entry; an entry that settles none leaves the officer's as it is.
    private static Register Bound(Register register, Entry entry)
    {
        var officer = register.Officers[entry.Text("officer")!];
        var account = AccountBinding.In(entry);
        if (account is null && entry.Step != AccountBinding.UnbindStep)
        {
            return register;
        }

        var accounts = officer.Account is { } before ? register.Accounts.Remove(before) : register.Accounts;
        return register with
        {
            Officers = register.Officers.SetItem(officer.Id, officer with { Account = account }),
            Accounts = account is null ? accounts : accounts.SetItem(account, officer.Id),
        };
    }

    private static Grant Withdraw(Grant grant, Entry entry)
    {
        var last = DateOnly.ParseExact(entry.Text("to")!, "yyyy-MM-dd");
        var meant = (entry.Text("role") is not { } role || role == grant.Role) && (entry.Text("organ") is not { } organ || organ == grant.Organ);
        return meant && (grant.To is null || grant.To > last) ? grant with { To = last } : grant;
    }

    internal static List<Grant> ReadGrants(JsonElement form) =>
        form.TryGetProperty("grants", out var rows) && rows.ValueKind == JsonValueKind.Array
            ? [.. rows.EnumerateArray().Select(ReadGrant)]
            : [];

    private static Grant ReadGrant(JsonElement row) => new(
        row.GetProperty("role").GetString()!,
        Text(row, "organ"),
        Text(row, "division"),
        Text(row, "steps")?.Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [],
        DateOnly.ParseExact(row.GetProperty("from").GetString()!, "yyyy-MM-dd"),
        Text(row, "to") is { } to ? DateOnly.ParseExact(to, "yyyy-MM-dd") : null);

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
