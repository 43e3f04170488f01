namespace LegalOversight.Law.Parameters;

/// <summary>The region's regulations on normative documents, one after the other.</summary>
internal static class Regulations
{
    public static readonly DateOnly Order135 = new(2004, 8, 17);
    public static readonly DateOnly Order191 = new(2013, 1, 11);
    public static readonly DateOnly Order262 = new(2023, 12, 1);

    public static Parameter<Label> InForce { get; } = new(
        "NORM_REGULATION",
        new("现行规章", "Regulation in force"),
        [
            new(
                new("内蒙古自治区人民政府令第135号", "Order No. 135 of the People's Government of Inner Mongolia"),
                Order135,
                DayBefore(Order191),
                new("自治区人民政府令第135号", "Order No. 135 of the People's Government of the region"),
                true),
            new(
                new("《内蒙古自治区规范性文件制定和备案监督办法》（自治区人民政府令第191号）", "Inner Mongolia Measures on Making and Filing of Normative Documents (Order No. 191)"),
                Order191,
                DayBefore(Order262),
                new("自治区人民政府令第191号", "Order No. 191 of the People's Government of the region"),
                true),
            new(
                new("《内蒙古自治区行政规范性文件管理办法》（自治区人民政府令第262号）", "Inner Mongolia Measures on Administrative Normative Documents (Order No. 262)"),
                Order262,
                null,
                new("自治区人民政府令第262号", "Order No. 262 of the People's Government of the region"),
                true),
        ]);

    public static DateOnly DayBefore(DateOnly date) => date.AddDays(-1);
}
