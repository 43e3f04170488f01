using System.Globalization;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The words of the sign-in pages in one language.</summary>
internal sealed record SignInTexts(
    string Language, string OtherLanguage, string OtherLanguageName, string Platform, string Tagline, string Home,
    string Title, string Name, string NameHint, string Password, string SignIn, string Forgotten,
    string DemoTitle, string DemoHint, string DemoPassword, string Place, string PlaceHint, string Find, string Clear,
    string NoPlace, string MorePlaces, string Region, string League, string County,
    string NameMissing, string PasswordMissing, string Wrong, string Locked, string FormExpired, string Unregistered,
    string ChangeTitle, string ChangeRequired, string OldPassword, string NewPassword, string NewPasswordHint, string Again,
    string Change, string NotAllowed, string NotChanged, string NotAlike, string PlainHttp, string ErrorTitle)
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    public static readonly SignInTexts Chinese = new(
        "zh-CN", "en", "English", "政府法制监督平台", "规范性文件备案审查 · 行政执法监督 · 行政复议", "公众服务网站",
        "工作人员登录", "登录名", "由本机关系统管理员分配", "密码", "登录", "忘记密码或尚无账号，请联系本机关系统管理员。",
        "演示账号", "点选一个岗位即可填好登录名和密码，再点“登录”。以下人员均为虚构。", "演示密码", "查找其他盟市、旗县", "输入名称，如：{0}", "查找", "清除",
        "没有找到“{0}”。请输入盟市或旗县名称中的一两个字。", "另有 {0} 个地方符合，请输入更完整的名称。", "自治区", "盟市", "旗县",
        "请输入登录名。", "请输入密码。",
        "登录名或密码不正确。请核对后重新输入；连续输错 5 次，该登录名将锁定 15 分钟。",
        "连续输错 5 次，该登录名已锁定。请在 {0} 之后再试，或请系统管理员重置密码。",
        "页面停留过久或浏览器未启用 Cookie，登录没有提交。请重新输入密码后登录。",
        "登记簿中没有该人员，不能登录。请联系本机关系统管理员办理授权。",
        "修改密码", "此密码由管理员设置，须先修改后才能继续。", "现密码", "新密码", "至少 10 个字符，同时含字母和数字，不得包含登录名", "再次输入新密码",
        "修改并继续", "新密码不符合要求：至少 10 个字符，同时含字母和数字，且不得包含登录名。", "新密码不能与现密码相同。请换一个。", "两次输入的新密码不一致。请重新输入。",
        "为保护密码，请通过 https:// 地址打开本页；仅在本机（localhost）上可以使用 http。", "请更正以下问题");

    public static readonly SignInTexts English = new(
        "en", "zh-CN", "中文", "Government Legal Oversight", "Filing and review · Enforcement supervision · Reconsideration", "Public website",
        "Sign in for officers", "Sign-in name", "Given to you by your organ’s administrator", "Password", "Sign in", "Forgotten your password, or no account yet? Ask your organ’s administrator.",
        "Demo accounts", "Choose a post to fill in its name and password, then sign in. The people are invented.", "Demo password", "Find another league, city, banner or county", "Type a name, such as {0}", "Find", "Clear",
        "Nothing found for “{0}”. Type one or two characters of the place’s name.", "{0} more places match; type more of the name.", "Region", "League or city", "Banner or county",
        "Enter your sign-in name.", "Enter your password.",
        "The name or the password is wrong. Check both and try again; five failures in a row lock the name for 15 minutes.",
        "Five failures in a row: this name is locked. Try again after {0}, or ask your administrator to reset the password.",
        "The page was open too long, or cookies are off, so nothing was sent. Enter your password again and sign in.",
        "The register does not hold this officer, so you cannot sign in. Ask your organ’s administrator for a grant.",
        "Change your password", "An administrator set this password. Change it to go on.", "Present password", "New password", "At least 10 characters, with letters and digits, without your sign-in name", "New password again",
        "Change and go on", "The new password will not do: use at least 10 characters, with letters and digits, without your sign-in name.", "The new password is the same as the present one. Choose another.", "The two new passwords differ. Type them again.",
        "To protect your password, open this page by its https:// address; plain http works only on this machine (localhost).", "There is a problem");

    /// <summary>By <c>?lang=</c> or the form's field first, then the first of our languages in Accept-Language; Chinese otherwise.</summary>
    public static SignInTexts Of(HttpRequest request, string? chosen = null)
    {
        var asked = chosen ?? request.Query["lang"].ToString();
        if (asked.Length == 0)
        {
            asked = request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.ToString())
                .FirstOrDefault(language => IsEnglish(language) || language.StartsWith("zh", StringComparison.OrdinalIgnoreCase), "zh-CN");
        }

        return IsEnglish(asked) ? English : Chinese;
    }

    public string LockedUntil(DateTimeOffset until) => string.Format(
        CultureInfo.InvariantCulture, Locked, until.AddMinutes(1).ToOffset(ChinaStandardTime).ToString("HH:mm", CultureInfo.InvariantCulture));

    private static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
