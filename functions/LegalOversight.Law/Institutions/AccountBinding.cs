using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.Institutions;

/// <summary>How an officer's file binds the account at an outside directory by which the officer is known there: to one officer only.</summary>
internal static class AccountBinding
{
    /// <summary>The step that binds an account, in place of the one before.</summary>
    public const string BindStep = "bind";

    /// <summary>The step that lets the account go.</summary>
    public const string UnbindStep = "unbind";

    private const string Settled = "directoryAccount";

    private static readonly Label Expected = new("应为 GUID，如 8a6c1f0e-2b3d-4c5e-9f70-112233445566", "a GUID is expected, such as 8a6c1f0e-2b3d-4c5e-9f70-112233445566");

    /// <summary>The two ids of an account.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        Field.Line("tenant", "目录租户编号", "Tenant id at the directory").Hinting("Entra ID 租户的 GUID", "The GUID of the tenant at Entra ID"),
        Field.Line("objectId", "目录对象编号", "Object id at the directory").Hinting("账号在租户内的对象 GUID；登录名会改，此编号不变", "The GUID of the account within the tenant: a sign-in name may change, this does not"),
    ];

    /// <summary>The account that an entry of an officer's file binds, or null.</summary>
    public static DirectoryAccount? In(Entry entry) => DirectoryAccount.Read(entry.Text(Settled));

    /// <summary>Binds the account that the form states, if it does, and lets go of the one before.</summary>
    public static void Bind(StepContext context, Determination determination)
    {
        if (Stated(context) is not { } account)
        {
            return;
        }

        determination.Set(Settled, account.ToString());
        determination.Only(KeyOf(account));
        if (Bound(context) is { } before && before != account)
        {
            determination.Release(KeyOf(before));
        }
    }

    /// <summary>Lets go of the account that is bound.</summary>
    public static void Release(StepContext context, Determination determination) => determination.Release(KeyOf(Bound(context)!));

    /// <summary>Refuses one id without the other.</summary>
    public static Refusal? IsWhole(StepContext context) =>
        Fields.Where(field => string.IsNullOrWhiteSpace(context.Text(field.Name))).ToList() is [var missing] ? Errors.FieldMissing.Refuse(missing.Name, null, missing.Label) : null;

    /// <summary>Refuses what is no GUID.</summary>
    public static Refusal? IsWellFormed(StepContext context) =>
        Fields.FirstOrDefault(field => context.Text(field.Name) is { } text && !string.IsNullOrWhiteSpace(text) && !DirectoryAccount.TryParseId(text, out _)) is { } wrong
            ? Errors.FieldMalformed.Refuse(wrong.Name, null, wrong.Label, Expected)
            : null;

    /// <summary>Refuses to let go where nothing is bound.</summary>
    public static Refusal? IsThere(StepContext context) =>
        Bound(context) is null ? Errors.StepOutOfOrder.Refuse(null, null, new Label("未绑定账号", "no account bound"), new Label("解除账号绑定", "Release the account")) : null;

    // From the case itself: the register of this instance may not have caught up with another's.
    private static DirectoryAccount? Bound(StepContext context) =>
        context.File is { } file ? In(file.LastOf(BindStep, UnbindStep) ?? file.Opening) : null;

    private static DirectoryAccount? Stated(StepContext context) =>
        DirectoryAccount.TryParseId(context.Text(Fields[0].Name), out var tenant) && DirectoryAccount.TryParseId(context.Text(Fields[1].Name), out var objectId) ? new(tenant, objectId) : null;

    private static string KeyOf(DirectoryAccount account) => $"account:{account}";
}
