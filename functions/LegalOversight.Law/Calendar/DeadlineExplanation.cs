using System.Globalization;

namespace LegalOversight.Law.Calendar;

/// <summary>Writes how a deadline was counted, one line for each rule that had a part in it.</summary>
internal static class DeadlineExplanation
{
    public static IReadOnlyList<Label> Of(Deadline deadline) =>
    [
        Start(deadline),
        Rule(deadline),
        new($"工作日历：国务院办公厅节假日安排（版本 {deadline.Calendar.Version}）。", $"Calendar: State Council holiday arrangements (version {deadline.Calendar.Version})."),
        .. Unpublished(deadline),
        .. Arranged(deadline),
        .. deadline.Suspensions.Select(suspension => Stop(deadline, suspension)),
        .. deadline.WithoutEffect.Select(suspension => new Label(
            $"{Day(suspension.From)}至{Day(suspension.To)}的中止不在期限之内，不影响届满日。",
            $"The suspension from {Day(suspension.From)} to {Day(suspension.To)} lies outside the term and has no effect.")),
        .. Extension(deadline),
        .. CorrespondingDay(deadline),
        .. RollOver(deadline),
        new($"届满日：{Day(deadline.Due)}（{WeekdayZh(deadline.Due)}）。", $"Due: {Day(deadline.Due)} ({deadline.Due.DayOfWeek})."),
    ];

    private static Label Start(Deadline deadline)
    {
        var start = Day(deadline.Start);
        if (deadline.Term.N + deadline.ExtensionDays == 0)
        {
            return new($"自{start}起算，当日届满。", $"Counted from {start}; due on the same day.");
        }

        // The day after may be no working day, and then is not the first that counts.
        if (deadline.Term.Unit is TermUnit.WorkingDay)
        {
            return new(
                $"自{start}起算：当日不计入，从次日起数（民法典第201条，民事诉讼法第85条）。",
                $"Counted from {start}: that day does not count; working days are counted from the day after (Civil Code Art. 201, Civil Procedure Law Art. 85).");
        }

        var first = Day(deadline.Start.AddDays(1));
        return new(
            $"自{start}起算：当日不计入，次日{first}为第1日（民法典第201条，民事诉讼法第85条）。",
            $"Counted from {start}: that day does not count, the day after it, {first}, is day 1 (Civil Code Art. 201, Civil Procedure Law Art. 85).");
    }

    private static Label Rule(Deadline deadline)
    {
        var term = deadline.Term.Label;
        var (countZh, countEn) = deadline.Term.Unit is TermUnit.WorkingDay
            ? ("，星期六、星期日和法定节假日不计入，调休上班日计入", "; weekends and public holidays do not count, swapped working days do")
            : (string.Empty, string.Empty);
        return deadline.Article is { } article
            ? new($"期限：{term.Zh}（{article.Zh}）{countZh}。", $"Term: {term.En} ({article.En}){countEn}.")
            : new($"期限：{term.Zh}{countZh}。", $"Term: {term.En}{countEn}.");
    }

    private static IEnumerable<Label> Unpublished(Deadline deadline)
    {
        var from = deadline.Term.Unit is TermUnit.WorkingDay ? deadline.Start : deadline.LastDay;
        var missing = Enumerable.Range(from.Year, deadline.Due.Year - from.Year + 1)
            .Where(year => !deadline.Calendar.IsPublished(year)).ToArray();
        if (missing.Length == 0)
        {
            yield break;
        }

        var latest = deadline.Calendar.PublishedYears.DefaultIfEmpty(0).Last();
        var years = missing.Length == 1 ? Number(missing[0]) : $"{Number(missing[0])}–{Number(missing[^1])}";
        yield return missing[^1] > latest
            ? new($"{years}年的放假安排尚未公布，该年按通常的周末计算，公布后届满日可能改变。", $"The arrangement for {years} is not yet published: plain weekends are counted, and the due day may change when it is.")
            : new($"本日历未收录{years}年的放假安排，该年按通常的周末计算。", $"The calendar does not hold the arrangement for {years}: plain weekends are counted.");
    }

    private static IEnumerable<Label> Arranged(Deadline deadline)
    {
        if (deadline.Term.Unit is not TermUnit.WorkingDay)
        {
            return [];
        }

        return ArrangedRun.Between(deadline.Calendar, deadline.Start.AddDays(1), deadline.Due)
            .Where(run => run.ChangesTheWeek && !deadline.Suspensions.Any(run.LiesWithin))
            .Select(run => run.Kind is ArrangedDayKind.Holiday
                ? new Label($"{run.DaysZh}为{run.Name.Zh}放假，不计入。", $"{run.DaysEn}: {run.Name.En} holiday, not counted.")
                : new Label($"{run.DaysZh}（{WeekdayZh(run.From)}）因{run.Name.Zh}调休上班，计入。", $"{run.DaysEn} ({run.From.DayOfWeek}): worked in exchange for {run.Name.En}, counted."));
    }

    private static Label Stop(Deadline deadline, Suspension suspension)
    {
        var (from, to) = (Day(suspension.From), Day(suspension.To));
        if (suspension.From > deadline.LastDay)
        {
            return new($"届满前{from}至{to}中止，届满日移至其后。", $"Suspended from {from} to {to}, before the due day: the due day moves past it.");
        }

        var counted = suspension.From > deadline.Start ? suspension.From : deadline.Start.AddDays(1);
        var days = deadline.Term.Unit is TermUnit.WorkingDay
            ? deadline.Calendar.CountWorkingDays(counted.AddDays(-1), suspension.To)
            : suspension.To.DayNumber - counted.DayNumber + 1;
        var length = Term.Describe(days, deadline.Term.Unit is TermUnit.WorkingDay ? TermUnit.WorkingDay : TermUnit.CalendarDay);
        return new($"{from}至{to}中止，{length.Zh}不计入。", $"Suspended from {from} to {to}: {length.En} not counted.");
    }

    private static IEnumerable<Label> Extension(Deadline deadline)
    {
        if (deadline.ExtensionDays == 0)
        {
            return [];
        }

        var days = Term.Describe(deadline.ExtensionDays, deadline.Term.Unit is TermUnit.WorkingDay ? TermUnit.WorkingDay : TermUnit.CalendarDay);
        return [new($"延长{days.Zh}。", $"Extended by {days.En}.")];
    }

    private static IEnumerable<Label> CorrespondingDay(Deadline deadline)
    {
        if (deadline.Term.Unit is not (TermUnit.Month or TermUnit.Year) || deadline.Term.N == 0)
        {
            return [];
        }

        var end = deadline.Term.EndFrom(deadline.Start);
        return end.Day == deadline.Start.Day
            ? [new($"到期月的对应日为{Day(end)}（民法典第202条）。", $"The corresponding day of the last month is {Day(end)} (Civil Code Art. 202).")]
            : [new($"到期月没有对应日，以月末日{Day(end)}为最后一日（民法典第202条）。", $"The last month has no corresponding day: its last day, {Day(end)}, ends the term (Civil Code Art. 202).")];
    }

    private static IEnumerable<Label> RollOver(Deadline deadline)
    {
        var last = deadline.LastDay;
        var arrangement = deadline.Calendar.ArrangementOf(last);
        if (deadline.Due == last)
        {
            return arrangement is null || deadline.Term.Unit is TermUnit.WorkingDay
                ? []
                : [new($"最后一日{Day(last)}（{WeekdayZh(last)}）因{arrangement.Name.Zh}调休上班，是工作日，不顺延。", $"The last day, {Day(last)} ({last.DayOfWeek}), is worked in exchange for {arrangement.Name.En}: it stands.")];
        }

        if (deadline.Calendar.IsWorkingDay(last))
        {
            return [];
        }

        var zh = arrangement is null ? WeekdayZh(last) : $"{WeekdayZh(last)}，{arrangement.Name.Zh}放假";
        var en = arrangement is null ? $"{last.DayOfWeek}" : $"{last.DayOfWeek}, {arrangement.Name.En} holiday";
        return
        [
            new(
                $"最后一日{Day(last)}（{zh}）是法定休假日，顺延至其后的第一日{Day(deadline.Due)}（民法典第203条，民事诉讼法第85条）。",
                $"The last day, {Day(last)} ({en}), is a day of rest: the first day after the rest, {Day(deadline.Due)}, takes its place (Civil Code Art. 203, Civil Procedure Law Art. 85)."),
        ];
    }

    private static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string WeekdayZh(DateOnly date) => "星期" + "日一二三四五六"[(int)date.DayOfWeek];
}
