using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Log;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Commands;

/// <summary>The commands of the built program, over its command line.</summary>
public sealed class CommandTests : CommandFolder
{
    [Theory]
    [InlineData("政府法制机构工作平台", "the working platform of government legal offices")]
    [InlineData("导入规范性文件", "import documents", "import")]
    [InlineData("重新计算全部卷宗", "recompute the chain of every case file", "verify")]
    [InlineData("导出全部卷宗、文件和账号", "write all case files, files and accounts to a folder", "export")]
    [InlineData("把导出恢复到空的数据目录", "bring an export back into an empty data directory", "restore")]
    [InlineData("登记首位系统管理员", "enrol a first administrator", "administrator")]
    [InlineData("为人员生成新密码", "make a new password for an officer", "password")]
    public async Task Help_says_what_a_command_does_and_touches_nothing(string zh, string en, params string[] command)
    {
        var answer = await RunAsync([.. command, "--help"]);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.Contains(zh, Flat(answer.Output), StringComparison.Ordinal);
        Assert.Contains(en.Replace(" ", "", StringComparison.Ordinal), Flat(answer.Output), StringComparison.Ordinal);
        Assert.Contains("数据目录/thedatadirectory", Flat(answer.Output), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("export")]
    [InlineData("restore")]
    [InlineData("import")]
    [InlineData("password")]
    public async Task A_command_that_is_unknown_or_lacks_its_argument_is_refused(string command)
    {
        var answer = await RunAsync(command);
        Assert.Equal(1, answer.Code);
        Assert.NotEmpty(answer.Error);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Verify_counts_what_is_sound_and_names_the_last_seal()
    {
        var (cases, entries) = await FillAsync();
        await RunAsync("export", Export);
        var answer = await RunAsync("verify");
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.Contains($"完好：{cases} 件卷宗，{entries} 条记录 / sound: {cases} case files, {entries} entries", answer.Output, StringComparison.Ordinal);
        Assert.Contains($"至第 {entries} 条 / last seal over {entries} entries: ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_names_the_first_bad_entry_of_a_tampered_log()
    {
        await FillAsync();
        await RunAsync("export", Export);
        var id = OrganFile.IdOf(SmallOffice.Maker(0));
        Assert.Equal(1, Tamper($"UPDATE entries SET body=CAST(replace(CAST(body AS TEXT),'甲','乙') AS BLOB) WHERE case_id='{id}'"));
        var answer = await RunAsync("verify");
        Assert.Equal((1, string.Empty), (answer.Code, answer.Output));
        Assert.Contains($"首处不符：卷宗 {id} 第 1 条 / first bad entry: case {id}, entry 1: 内容与其哈希不符 / its bytes do not have its hash", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_tells_of_numbers_and_seals_that_do_not_hold()
    {
        await FillAsync();
        await RunAsync("export", Export);
        Tamper("INSERT INTO numbers(series,year,n,case_id,sequence) VALUES('150000:Government',2026,2,'fr-1',1)");
        Tamper("UPDATE seals SET head='0'");
        var answer = await RunAsync("verify");
        Assert.Equal(1, answer.Code);
        Assert.Contains("编号不符 / numbers: 编号系列 150000:Government/2026 有缺号 / the series 150000:Government/2026 has a gap", answer.Error, StringComparison.Ordinal);
        Assert.Contains("封签不符 / seals: ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_comes_back_into_an_empty_data_directory()
    {
        var (_, entries) = await FillAsync();
        var password = PasswordIn((await RunAsync("password", SmallOffice.Reviewer)).Output);
        var exported = await RunAsync("export", Export);
        Assert.Equal((0, string.Empty), (exported.Code, exported.Error));
        Assert.Contains($"已导出 {entries} 条记录、1 个文件 / exported {entries} entries, 1 files", exported.Output, StringComparison.Ordinal);

        Directory.Delete(Data, recursive: true);
        var restored = await RunAsync("restore", Export);
        Assert.Equal((0, string.Empty), (restored.Code, restored.Error));
        Assert.Contains($"已恢复 {entries} 条记录 / restored {entries} entries", restored.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify")).Code);
        Assert.True(SignsIn(SmallOffice.Reviewer, password));
        await using var machine = Machine.Open(Data, TimeProvider.System);
        Assert.Equal(entries, machine.Log.Head);
        Assert.Equal(3, await machine.Files.SizeAsync("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Cancellation));
        Assert.Equal("sg-1", Assert.Single((await machine.Audit.PageAsync(null, null, 1, 10, Cancellation)).Records).Case);
        Assert.Equal("m-1", Assert.Single(await machine.DeadLetters.AllAsync(Cancellation)).Key);
    }

    [Fact]
    public async Task An_export_goes_only_into_an_empty_folder()
    {
        await FillAsync();
        Directory.CreateDirectory(Export);
        await File.WriteAllTextAsync(Path.Combine(Export, "other.txt"), "x", Cancellation);
        var answer = await RunAsync("export", Export);
        Assert.Equal(2, answer.Code);
        Assert.Contains($"目录 {Export} 不是空的 / the folder {Export} is not empty", answer.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(Export));
    }

    [Theory]
    [InlineData("its log")]
    [InlineData("its accounts")]
    public async Task A_data_directory_that_is_not_empty_is_not_restored_into(string holds)
    {
        await FillAsync();
        await RunAsync("export", Export);
        Directory.Delete(Data, recursive: true);
        if (holds == "its log")
        {
            await using var machine = Machine.Open(Data, TimeProvider.System);
            await machine.Audit.RecordAsync(TimeProvider.System.GetUtcNow(), "o", "", "refused", "", null, Cancellation);
        }
        else
        {
            Credentials().Dispose();
        }

        var before = Kept();
        var answer = await RunAsync("restore", Export);
        Assert.Equal((2, string.Empty), (answer.Code, answer.Output));
        Assert.Contains("不是空的，请用 --data 另选空目录", answer.Error, StringComparison.Ordinal);
        Assert.Contains("is not empty; choose an empty one with --data", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, Kept());
    }

    [Fact]
    public async Task A_folder_that_is_no_export_is_not_restored()
    {
        Directory.CreateDirectory(Export);
        var answer = await RunAsync("restore", Export);
        Assert.Equal(2, answer.Code);
        Assert.Contains("中没有 log.jsonl，不是导出目录", answer.Error, StringComparison.Ordinal);
        Assert.Contains("holds no log.jsonl and is no export", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log.jsonl", "未恢复 / not restored: 第 2 行 / line 2: 记录与其哈希不符 / the entry does not have its hash")]
    [InlineData("file", "does not have its hash; nothing was restored")]
    public async Task Of_a_damaged_export_nothing_is_restored_and_a_whole_one_later_is(string damaged, string message)
    {
        var (_, entries) = await FillAsync();
        await RunAsync("export", Export);
        Directory.Delete(Data, recursive: true);
        var path = damaged == "file" ? Directory.EnumerateFiles(Path.Combine(Export, "files"), "*", SearchOption.AllDirectories).Single() : Path.Combine(Export, damaged);
        var whole = await File.ReadAllTextAsync(path, Cancellation);
        File.Delete(path);
        await File.WriteAllTextAsync(path, damaged == "file" ? "abd" : whole.Replace("甲", "乙", StringComparison.Ordinal), Cancellation);
        var answer = await RunAsync("restore", Export);
        Assert.Equal((1, string.Empty), (answer.Code, answer.Output));
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Empty(Kept());

        await File.WriteAllTextAsync(path, whole, Cancellation);
        Assert.Contains($"restored {entries} entries", (await RunAsync("restore", Export)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_administrator_is_enrolled_with_a_password_and_once()
    {
        var first = await RunAsync("administrator", "--division", "150100");
        Assert.Equal((0, string.Empty), (first.Code, first.Error));
        Assert.Contains("账号 account: 150100-900.administrator\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("首次登录须修改 / to be changed at the first sign-in", first.Output, StringComparison.Ordinal);
        Assert.True(SignsIn("150100-900.administrator", PasswordIn(first.Output)));

        // Again, it makes another password and enrols nobody anew.
        var second = await RunAsync("administrator", "--division", "150100");
        Assert.Equal(0, second.Code);
        Assert.False(SignsIn("150100-900.administrator", PasswordIn(first.Output)));
        Assert.True(SignsIn("150100-900.administrator", PasswordIn(second.Output)));
        await using var machine = Machine.Open(Data, TimeProvider.System);
        Assert.Equal(2, machine.Log.Head);
        Assert.Equal(Roles.Administrator, Assert.Single(machine.Institutions.Register.Officer("150100-900.administrator")!.Grants).Role);
    }

    [Theory]
    [InlineData("159999")]
    [InlineData("x")]
    public async Task There_is_no_administrator_of_a_division_that_does_not_exist(string division)
    {
        var answer = await RunAsync("administrator", "--division", division);
        Assert.Equal(2, answer.Code);
        Assert.Contains($"没有行政区划 {division} / no division {division}", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_one_while_the_data_are_in_use()
    {
        await FillAsync();
        var first = PasswordIn((await RunAsync("password", SmallOffice.Reviewer)).Output);
        await using var machine = Machine.Open(Data, TimeProvider.System);
        await machine.Log.Messages.SendAsync([new("m-2", Message.To("nd-1", NormativeDocument.Name, "review-ended", [], Occasion.Always, ("review", "fr-1")), null)], Cancellation);
        Assert.NotNull(machine.Log.Messages.Take(TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1)));
        var answer = await RunAsync("password", SmallOffice.Reviewer);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.Contains($"账号 account: {SmallOffice.Reviewer}\n密码 password: ", answer.Output, StringComparison.Ordinal);
        Assert.True(SignsIn(SmallOffice.Reviewer, PasswordIn(answer.Output)));
        Assert.False(SignsIn(SmallOffice.Reviewer, first));

        // What is under way there is not handed out a second time.
        Assert.Null(machine.Log.Messages.Take(TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1)));
    }
}
