namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>
/// Request units after a simple model of the published figures: a point read costs 1 for the first KiB and a tenth for
/// each further, a create or delete 5.5 for the first and half for each further, a replace 10 likewise, a query 2.5 and
/// a tenth for each KiB that it reads, a page of the change feed as many point reads, and whatever is refused 1.
/// </summary>
internal static class Charges
{
    public const double Refused = 1;

    public static double Read(int bytes) => 1 + (0.1 * Further(bytes));

    public static double Create(int bytes) => 5.5 + (0.5 * Further(bytes));

    public static double Replace(int bytes) => 10 + (0.5 * Further(bytes));

    public static double Query(long bytes) => Math.Round(2.5 + (0.1 * bytes / 1024), 2);

    private static int Further(int bytes) => Math.Max(0, (bytes - 1) / 1024);
}
