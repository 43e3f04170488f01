using System.Reflection;

namespace LegalOversight.Law;

/// <summary>The registry of refusals. A code is never reused; the list in the documents is made from here.</summary>
public static class Errors
{
#pragma warning disable CS1591 // Each member's sentence is its documentation.
    // 10xx: steps of a case file
    public static readonly ErrorCode CaseUnknown = new("LO-1001", 404, new("这里没有您要找的内容，或者您无权查看。请核对网址，或从所在的列表重新打开。", "What you ask for does not exist, or is not yours to see. Check the address, or open it again from its list."));
    public static readonly ErrorCode StepUnknown = new("LO-1002", 404, new("程序“{0}”没有环节“{1}”。请刷新页面后重试。", "The procedure {0} has no step {1}. Reload the page and try again."));
    public static readonly ErrorCode StepOutOfOrder = new("LO-1003", 409, new("事项现处于“{0}”阶段，不能办理“{1}”。请刷新页面，办理当前阶段开放的环节。", "The case is in the stage “{0}”, where “{1}” cannot be taken. Reload the page and take a step that is open now."));
    public static readonly ErrorCode StepNotYours = new("LO-1004", 403, new("“{0}”须由{1}办理，您没有这项授权。请转交有授权的人员，或请管理员核对授权。", "“{0}” is taken by {1}; you hold no such grant. Pass it to an officer who does, or ask the administrator to check your grants."));
    public static readonly ErrorCode SamePersonTwice = new("LO-1005", 403, new("您已在本件办理过“{0}”，同一人不得再办理“{1}”。请由另一名人员办理。", "You took “{0}” in this case, and one person may not also take “{1}”. Another officer has to take it."));
    public static readonly ErrorCode Stale = new("LO-1006", 412, new("您打开后已有人办理过本件（您看到第{0}步，现为第{1}步）。请刷新后再提交，所填内容会保留。", "Somebody acted on this case after you opened it (you saw entry {0}, it is at {1}). Reload and submit again; what you filled in is kept."));
    public static readonly ErrorCode KeyReused = new("LO-1007", 409, new("该幂等键已用于另一项提交。请重新提交以生成新的幂等键。", "This Idempotency-Key was used for a different request. Submit again with a new key."));
    public static readonly ErrorCode IfMatchMissing = new("LO-1008", 428, new("缺少 If-Match：请带上您看到的步序号。", "If-Match is missing: send the sequence number that you saw."));
    public static readonly ErrorCode AlreadyClaimed = new("LO-1009", 409, new("“{0}”已在另一件中办理（{1}）。请打开该件继续办理。", "“{0}” is already handled in another case ({1}). Open that case and go on there."));
    public static readonly ErrorCode KeyMissing = new("LO-1010", 400, new("缺少 Idempotency-Key：请为每次提交带上一个唯一的键（不超过200个字符）。", "Idempotency-Key is missing: send a key of your own for each submission, up to 200 characters."));

    public static readonly ErrorCode KeyTooShort = new("LO-1012", 400, new("Idempotency-Key 须为{0}至{1}个字符：查询码由它产生，太短的键容易被人猜到。请用一个随机的键，或不带此项。", "Idempotency-Key must have {0} to {1} characters: the code is made of it, and a short key is easily guessed. Use a random key, or leave it out."));

    public static readonly ErrorCode NotInForce = new("LO-1011", 409, new("“{0}”自{1}起施行至{2}，今日不能依此立件。", "“{0}” is in force from {1} to {2}; no case can be opened under it today."));

    // 11xx: forms and files
    public static readonly ErrorCode FieldMissing = new("LO-1101", 422, new("请填写“{0}”。", "Fill in “{0}”."));
    public static readonly ErrorCode FieldUnknown = new("LO-1102", 422, new("表单没有“{0}”这一项。请刷新页面后重填。", "The form has no field “{0}”. Reload the page and fill it in again."));
    public static readonly ErrorCode FieldMalformed = new("LO-1103", 422, new("“{0}”的内容不符合要求：{1}。", "“{0}” is not as required: {1}."));
    public static readonly ErrorCode MaterialMissing = new("LO-1104", 422, new("请上传“{0}”。", "Upload “{0}”."));
    public static readonly ErrorCode MaterialUnknown = new("LO-1105", 422, new("本环节不收“{0}”这种材料。请刷新页面，按所列材料上传。", "This step takes no material “{0}”. Reload the page and upload the materials that it lists."));
    public static readonly ErrorCode MaterialMediaType = new("LO-1106", 422, new("“{0}”不接受{1}格式，请改为：{2}。", "“{0}” cannot be a file of type {1}; use {2}."));
    public static readonly ErrorCode TooManyFiles = new("LO-1107", 422, new("“{0}”只收一个文件。", "“{0}” takes one file only."));
    public static readonly ErrorCode UploadUnknown = new("LO-1108", 422, new("没有找到上传的文件“{0}”。请重新上传。", "The uploaded file “{0}” was not found. Upload it again."));
    public static readonly ErrorCode NotJson = new("LO-1109", 400, new("请求正文不是所要求的 JSON：{0}。请改正后重新发送。", "The body is not JSON as required: {0}. Correct it and send it again."));
    public static readonly ErrorCode ConditionUnmet = new("LO-1110", 422, new("{0}", "{0}"));
    public static readonly ErrorCode FormTooLarge = new("LO-1111", 413, new("表单内容过多（{0}KB，最多{1}KB）。请把长篇内容作为附件上传，或分次办理。", "The form holds too much ({0} KB, at most {1} KB). Attach what is long as a file, or do it in parts."));

    public static readonly ErrorCode RequestMalformed = new("LO-1112", 400, new("请求无法读取。请对照 /api/reference 核对网址中的参数和请求正文后重新发送。", "The request cannot be read. Check the parameters of the address and the body against /api/reference, and send it again."));

    // 12xx: normative documents
    public static readonly ErrorCode DocumentNumberMalformed = new("LO-1201", 422, new("发文字号“{0}”无法识别。请按“机关代字〔年份〕序号号”填写，例如：内政发〔2026〕12号。", "The document number “{0}” is not recognised. Write it as 机关代字〔year〕number号, such as 内政发〔2026〕12号."));
    public static readonly ErrorCode ValidityTooLong = new("LO-1202", 422, new("{0}请修改有效期。", "{0} Shorten it."));
    public static readonly ErrorCode OpinionRequired = new("LO-1203", 422, new("须先经合法性审核：请填写本文件的前置审查件；该件应当已出具审核意见、集体讨论通过，并以同一发文字号登记公布。", "A legality review comes first: name the pre-issuance review of this very document, with its opinion given, its draft adopted, and its publication entered under the same document number."));
    public static readonly ErrorCode OpinionUnlawful = new("LO-1204", 409, new("审核意见为“不合法”，不得提交集体讨论。请修改后重新报审。", "The legality opinion is “unlawful”: the draft may not go to collective deliberation. Revise it and submit it for review again."));
    public static readonly ErrorCode DatesOutOfOrder = new("LO-1205", 422, new("“{0}”不得早于“{1}”。", "“{0}” may not be before “{1}”."));
    public static readonly ErrorCode IssuerNotEligible = new("LO-1206", 422, new("“{0}”不是可以制定规范性文件的机关。请由制定机关报送；登记有误的，请联系管理员更正。", "“{0}” may not issue normative documents. The organ that may has to send it in; if the register is wrong, ask the administrator to correct it."));
    public static readonly ErrorCode RouteUnknown = new("LO-1207", 409, new("登记册中没有接收“{0}”报备的机关。请联系管理员登记该机关。", "The register has no organ that receives filings of “{0}”. Ask the administrator to register it."));
    public static readonly ErrorCode CatalogueDuplicate = new("LO-1208", 422, new("目录第{0}行与第{1}行发文字号重复：{2}。请改正其中一行。", "Rows {0} and {1} of the catalogue have the same document number: {2}. Correct one of them."));
    public static readonly ErrorCode CatalogueRow = new("LO-1209", 422, new("目录第{0}行：{1}", "Row {0} of the catalogue: {1}"));
    public static readonly ErrorCode TooEarly = new("LO-1210", 409, new("{0}之前不能办理“{1}”。{2}", "“{1}” cannot be taken before {0}. {2}"));
    public static readonly ErrorCode ConclusionsIncomplete = new("LO-1211", 422, new("还有{0}件文件没有清理结论，例如“{1}”。请逐件填写。", "{0} documents have no conclusion yet, such as “{1}”. Give one for each."));
    public static readonly ErrorCode DateToCome = new("LO-1212", 422, new("“{0}”还没有到：今天是{1}。请填写今天或者更早的日期。", "“{0}” is still to come: today is {1}. Enter today or an earlier day."));
    public static readonly ErrorCode DocumentNumberYear = new("LO-1213", 422, new("发文字号“{0}”的年份与印发日期{1}不符：应为印发当年或者上一年。请核对发文字号和印发日期。", "The year of the document number “{0}” does not go with its issue on {1}: it is the year of issue or the one before. Check the number and the date."));

    // 13xx: reading files
    public static readonly ErrorCode FileEmpty = new("LO-1301", 422, new("文件“{0}”是空的。请重新导出后上传。", "The file “{0}” is empty. Export it again and upload it."));
    public static readonly ErrorCode FileEncrypted = new("LO-1302", 422, new("文件“{0}”有密码保护。请取消密码后上传。", "The file “{0}” is protected by a password. Remove the password and upload it again."));
    public static readonly ErrorCode FileCorrupt = new("LO-1303", 422, new("文件“{0}”已损坏，无法读取。请重新导出后上传。", "The file “{0}” is damaged and cannot be read. Export it again and upload it."));
    public static readonly ErrorCode FileBomb = new("LO-1304", 422, new("文件“{0}”解压后过大，已拒收。请上传正常的文件。", "The file “{0}” unpacks to an unreasonable size and is refused. Upload an ordinary file."));
    public static readonly ErrorCode FileTooLarge = new("LO-1305", 413, new("文件“{0}”超过{1}MB的上限。请压缩或拆分后上传。", "The file “{0}” exceeds the limit of {1} MB. Make it smaller or split it."));
    public static readonly ErrorCode FileWrongType = new("LO-1306", 415, new("文件“{0}”的内容不是 {1} 格式，只改扩展名不起作用。请另存为 DOCX、PDF、OFD、XLSX 或 CSV 中所需的格式后上传。", "What “{0}” holds is not {1}; to rename a file does not change its format. Save it in the format that is asked for (DOCX, PDF, OFD, XLSX or CSV) and upload it again."));
    public static readonly ErrorCode FileHashMismatch = new("LO-1307", 422, new("文件“{0}”在传输中改变：哈希值不符。请重新上传。", "The file “{0}” changed on its way: its hash does not match. Upload it again."));
    public static readonly ErrorCode FileUnsupported = new("LO-1308", 415, new("不支持“{0}”的格式。请上传 DOCX、PDF 或 OFD，表格请上传 XLSX 或 CSV。", "The format of “{0}” is not supported. Upload DOCX, PDF or OFD, and a table as XLSX or CSV."));
    public static readonly ErrorCode FileNoText = new("LO-1309", 422, new("文件“{0}”中没有可读的文字（可能是扫描件）。请上传带文字的电子文本。", "The file “{0}” has no readable text (a scan, perhaps). Upload the electronic text."));
    public static readonly ErrorCode UploadBroken = new("LO-1310", 409, new("上传不完整。{0}", "The upload is not complete. {0}"));
    public static readonly ErrorCode UploadMalformed = new("LO-1311", 400, new("上传请求不正确：{0}。请改正后重新发送。", "The upload request is not as required: {0}. Correct it and send it again."));

    // 14xx: who is calling
    public static readonly ErrorCode NotSignedIn = new("LO-1401", 401, new("尚未登录或登录已过期。请重新登录。", "You are not signed in, or your sign-in has expired. Sign in again."));
    public static readonly ErrorCode OfficerUnknown = new("LO-1402", 403, new("您的账号没有登记为本系统人员。请联系管理员。", "Your account is not registered as an officer. Ask the administrator."));
    public static readonly ErrorCode RoleMissing = new("LO-1403", 403, new("您没有“{0}”授权。请转交有授权的人员，或请管理员核对授权。", "You hold no grant as {0}. Pass it to an officer who does, or ask the administrator to check your grants."));

    public static readonly ErrorCode OutsideRemit = new("LO-1404", 403, new("“{0}”不在“{1}”的管辖范围内。请由其上级管理员办理。", "{0} is outside the remit of {1}. Its own administrator, or one above, has to do it."));
    public static readonly ErrorCode DirectoryUnreachable = new("LO-1405", 503, new("暂时无法核对您的登录：本系统连不上登录目录。请稍后重试；仍不行，请告知系统管理员。", "Your sign-in cannot be checked at the moment: this server does not reach the directory at which you sign in. Try again soon; if it stays so, tell the administrator."));

    // 15xx: queries
    public static readonly ErrorCode QueryTooLong = new("LO-1501", 400, new("检索词过长（{0}个字符，最多{1}个）。请缩短后重试。", "The query is too long ({0} characters, at most {1}). Shorten it."));
    public static readonly ErrorCode ParameterMalformed = new("LO-1502", 400, new("参数“{0}”不正确：{1}。", "The parameter {0} is not as required: {1}."));
    public static readonly ErrorCode DocumentUnknown = new("LO-1503", 404, new("没有找到这份文件。请从检索重新打开。", "No such document. Open it again from the search."));
    public static readonly ErrorCode SuggestionUnknown = new("LO-1504", 404, new("没有找到这个查询码。请核对后重试。", "No suggestion has this code. Check it and try again."));
    public static readonly ErrorCode PageUnknown = new("LO-1505", 404, new("没有这个地址。请核对网址；对外接口列于 /api/reference。", "There is nothing at this address. Check it; the open operations are listed at /api/reference."));
    public static readonly ErrorCode TermMalformed = new("LO-1506", 422, new("第{0}项：{1}。", "Item {0}: {1}."));
    public static readonly ErrorCode DocumentNotYetKnown = new("LO-1507", 404, new("本平台自{0}起收录这份文件，{1}它还不在本平台，因此没有当日的记载。{2}", "This document has been in this collection since {0}; on {1} it was not, so nothing was recorded here of that day. {2}"));
    public static readonly ErrorCode ArticleUnknown = new("LO-1508", 404, new("这份文件没有第{0}条。请从目录选择条文。", "This document has no article {0}. Choose one from its contents."));
    public static readonly ErrorCode TooManyItems = new("LO-1509", 400, new("一次最多{0}项，收到{1}项。请分批提交。", "At most {0} items at a time, {1} were sent. Send them in parts."));
    public static readonly ErrorCode TooManySuggestions = new("LO-1510", 429, new("您提交得过于频繁。请在{0}分钟后再提交，已填写的内容不会丢失。", "You have submitted too often. Submit again in {0} minutes; what you wrote is kept."));

    public static readonly ErrorCode NoSuchPage = new("LO-1511", 404, new("没有第{0}页，共{1}页。请返回最后一页。", "There is no page {0}; the last is {1}. Go back to that one."));

    // 19xx: the program
    public static readonly ErrorCode Unexpected = new("LO-1901", 500, new("系统出现意外错误，内容没有丢失。请稍后重试；如仍出错，请把编号{0}告知管理员。", "Something unexpected failed; nothing was lost. Try again shortly; if it goes on, give the administrator the number {0}."));
    public static readonly ErrorCode Busy = new("LO-1902", 503, new("系统繁忙，请稍后重试。", "The system is busy. Try again shortly."));
#pragma warning restore CS1591

    /// <summary>All codes in order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
        [.. typeof(Errors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ErrorCode>().OrderBy(error => error.Code, StringComparer.Ordinal)];
}
