using System.Globalization;
using static LegalOversight.Functions.Embedded.SignIn.SignInPage;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The demo's officers beside the sign-in form, place by place: the first of each level, or those looked for.</summary>
internal static class DemoList
{
    private const int MostPlaces = 12;

    public static string Render(SignInTexts text, SignInForm form, IReadOnlyList<DemoOfficer> officers, string password)
    {
        var places = officers.GroupBy(officer => (officer.Level, officer.DivisionName)).ToList();
        var found = form.Place.Length == 0
            ? places.DistinctBy(place => place.Key.Level).ToList()
            : places.Where(place => place.Key.DivisionName.Contains(form.Place, StringComparison.OrdinalIgnoreCase)).ToList();
        var example = places.LastOrDefault(place => place.Key.Level == DemoLevel.League)?.Key.DivisionName ?? places.LastOrDefault()?.Key.DivisionName ?? "";

        return $"""
            <section class="demo" aria-labelledby="demo">
            <h2 id="demo">{E(text.DemoTitle)}</h2>
            <p class="hint">{E(text.DemoHint)}</p>
            <p class="known">{E(text.DemoPassword)} <b>{E(password)}</b></p>
            <form class="find" method="get" action="/signin" role="search">
            <input type="hidden" name="returnUrl" value="{E(form.ReturnUrl)}"><input type="hidden" name="lang" value="{text.Language}">
            <label for="place">{E(text.Place)}</label>
            <div><input id="place" name="place" list="places" value="{E(form.Place)}" placeholder="{E(Fill(text.PlaceHint, example))}" autocomplete="off">
            <button>{E(text.Find)}</button>{(form.Place.Length == 0 ? "" : $"""<a class="back" href="{E(SignInEndpoints.Link(form with { Place = "" }, text.Language))}">{E(text.Clear)}</a>""")}</div>
            <datalist id="places">{string.Concat(places.Select(place => $"<option>{E(place.Key.DivisionName)}</option>"))}</datalist>
            </form>
            {string.Concat(found.Take(MostPlaces).GroupBy(place => place.Key.Level).OrderBy(level => level.Key).Select(level => $"""
            <h3>{E(LevelName(text, level.Key))}</h3>
            {string.Concat(level.Select(place => Place(text, form, place.Key.DivisionName, place)))}
            """))}
            {(found.Count == 0 ? $"<p>{E(Fill(text.NoPlace, form.Place))}</p>" : "")}
            {(found.Count > MostPlaces ? $"""<p class="hint">{E(Fill(text.MorePlaces, (found.Count - MostPlaces).ToString(CultureInfo.InvariantCulture)))}</p>""" : "")}
            </section>
            """;
    }

    private static string Place(SignInTexts text, SignInForm form, string name, IEnumerable<DemoOfficer> officers) => $"""
        <div class="place"><p>{E(name)}</p><ul>{string.Concat(officers.Select(officer => $"""
        <li><a href="{E(SignInEndpoints.Link(form with { Officer = officer.Id }, text.Language))}"{(officer.Id == form.Officer ? " aria-current=\"true\"" : "")}>{E(officer.RoleLabel)}<span>{E(officer.Name)}</span></a></li>
        """))}</ul></div>
        """;

    private static string LevelName(SignInTexts text, DemoLevel level) => level switch
    {
        DemoLevel.Region => text.Region,
        DemoLevel.League => text.League,
        _ => text.County,
    };

    private static string Fill(string pattern, string value) => string.Format(CultureInfo.InvariantCulture, pattern, value);
}
