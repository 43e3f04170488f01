namespace LegalOversight.Law.Institutions;

/// <summary>With whom a maker files its normative documents (规范性文件报送备案).</summary>
/// <param name="Receiver">The organ that reviews.</param>
/// <param name="AlsoFileWith">Those with whom it is filed as well, or to whom it is copied.</param>
public sealed record FilingRoute(FilingReceiver Receiver, IReadOnlyList<FilingReceiver> AlsoFileWith)
{
    private const string CongressRule = "《内蒙古自治区各级人民代表大会常务委员会规范性文件备案审查条例》第五条第二款";
    private const string LeagueRule = "《内蒙古自治区各级人民代表大会常务委员会规范性文件备案审查条例》(2020-01-01起施行)";
    private const string RegionalPractice = "内政办字〔2011〕139号";
    private const string OtherRegionsRule = "某自治区备案办法的规定，待与令第262号核对";
    private const string Practice = "通行做法，待与令第262号核对";

    /// <summary>The route of a document made by a body of this kind in this division.</summary>
    /// <remarks>
    /// A joint document is filed by its lead maker: give the lead's kind and division. A government at a league is
    /// its administration (行政公署) and files as such.
    /// </remarks>
    /// <param name="divisions">The tree.</param>
    /// <param name="maker">The kind of maker.</param>
    /// <param name="division">The maker's division; for a township, the county it lies in.</param>
    /// <exception cref="ArgumentException">
    /// The division is unknown; the maker may not issue documents; a township is not placed in a county.
    /// </exception>
    public static FilingRoute For(Divisions divisions, MakerKind maker, DivisionCode division)
    {
        var place = divisions.Find(division)
            ?? throw new ArgumentException($"Unknown division: {division}", nameof(division));
        return maker switch
        {
            MakerKind.Government when place.Level is DivisionLevel.Region =>
                new(Congress(place), []),
            MakerKind.Government or MakerKind.Dispatched when place.IsLeague =>
                new(Government(Above(divisions, place), RegionalPractice, true), [LeagueCommittee(place)]),
            MakerKind.Government when place.Level is DivisionLevel.LeagueOrCity =>
                new(Government(Above(divisions, place), RegionalPractice, true), [Congress(place)]),
            MakerKind.Government =>
                new(Government(Above(divisions, place), Practice, false), [Congress(place)]),
            MakerKind.Department => place.Level is DivisionLevel.Region
                ? new(Government(place, RegionalPractice, true), [])
                : new(Government(place, Practice, false), []),
            // The government that set a dispatched organ up is that of its own division, a league's apart.
            MakerKind.Dispatched or MakerKind.Authorised =>
                new(Government(place, OtherRegionsRule, false), []),
            MakerKind.Township when place.Level is DivisionLevel.County =>
                new(Government(place, Practice, false), []),
            MakerKind.RegionalVertical => place.Level is DivisionLevel.Region
                ? new(Government(place, RegionalPractice, true), [])
                : new(Superior(Above(divisions, place)), []),
            MakerKind.CentralVertical =>
                new(Superior(place), [Government(place, OtherRegionsRule, false) with { Copy = true }]),
            MakerKind.Township =>
                throw new ArgumentException("A township lies in a county-level division.", nameof(division)),
            _ => throw new ArgumentException($"May not issue normative documents: {maker}", nameof(maker)),
        };
    }

    private static Division Above(Divisions divisions, Division place) => divisions[place.Parent!];

    private static FilingReceiver Government(Division place, string source, bool confirmed) => new(
        ReceiverKind.Government,
        place.Code,
        place.IsLeague
            ? new($"{place.Name}行政公署", $"Administration of {place.Name}")
            : new($"{place.Name}人民政府", $"People's Government of {place.Name}"),
        Copy: false,
        source,
        confirmed);

    private static FilingReceiver Congress(Division place) => new(
        ReceiverKind.PeoplesCongress,
        place.Code,
        new($"{place.Name}人大常委会", $"Standing Committee of the People's Congress of {place.Name}"),
        Copy: false,
        CongressRule,
        Confirmed: true);

    private static FilingReceiver LeagueCommittee(Division league) => new(
        ReceiverKind.LeagueWorkCommittee,
        league.Code,
        new($"自治区人大常委会{league.Name}工作委员会", $"Work Committee in {league.Name} of the region's Standing Committee"),
        Copy: false,
        LeagueRule,
        Confirmed: true);

    private static FilingReceiver Superior(Division place) => new(
        ReceiverKind.SuperiorDepartment,
        place.Code,
        new("上级主管部门", "Superior department"),
        Copy: false,
        OtherRegionsRule,
        Confirmed: false);
}
