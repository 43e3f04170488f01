using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

public sealed class LogArchiveTests : IDisposable
{
    private readonly LogOnDisk disk = new();
    private readonly LogOnDisk other = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        disk.Dispose();
        other.Dispose();
    }

    [Fact]
    public void An_empty_log_holds() => Assert.Equal(new Verification(0, 0, null, null), disk.Log.Archive.Verify());

    [Fact]
    public async Task A_log_as_it_was_written_holds()
    {
        await Filled();
        Assert.Equal(new Verification(3, 6, null, null), disk.Log.Archive.Verify());
    }

    [Theory]
    [InlineData("UPDATE entries SET body=CAST(replace(CAST(body AS TEXT),'\"n\":2','\"n\":3') AS BLOB) WHERE case_id='fr-1' AND sequence=2", 2, "内容与其哈希不符 / its bytes do not have its hash")]
    [InlineData("UPDATE entries SET hash=replace(hash, substr(hash,1,1), 'z') WHERE case_id='fr-1' AND sequence=3", 3, "内容与其哈希不符 / its bytes do not have its hash")]
    [InlineData("DELETE FROM entries WHERE case_id='fr-1' AND sequence=2", 3, "缺第 2 条 / entry 2 is missing")]
    [InlineData("UPDATE entries SET sequence=5 WHERE case_id='fr-1' AND sequence=4", 5, "缺第 4 条 / entry 4 is missing")]
    [InlineData("UPDATE entries SET case_id='fr-0' WHERE case_id='fr-1'", 1, "所记卷宗不是本卷宗 / it names another case")]
    public async Task A_change_behind_the_logs_back_is_found_and_named(string sql, long sequence, string fault)
    {
        await Filled();
        Assert.NotEqual(0, disk.Tamper(sql));
        var found = disk.Log.Archive.Verify();
        Assert.False(found.Holds);
        Assert.Equal((sequence, fault), (found.FirstBroken!.Sequence, found.FirstBroken.Fault));
    }

    [Fact]
    public async Task A_key_that_appended_twice_to_a_case_is_found()
    {
        await Filled();
        Assert.Equal(1, disk.Tamper("UPDATE entries SET key=(SELECT key FROM entries WHERE case_id='fr-1' AND sequence=2) WHERE case_id='fr-1' AND sequence=4"));
        Assert.Equal(new BrokenEntry("fr-1", 4, "同一标识在本卷宗另记了一条 / the key of the entry has appended another one to the case"), disk.Log.Archive.Verify().FirstBroken);
    }

    // The rest of the chain is whole, and a number that stood in the entry would be missed; an ordinary entry would not.
    [Theory]
    [InlineData("DELETE FROM entries WHERE case_id='fr-1' AND sequence=4", 5)]
    [InlineData("DELETE FROM entries WHERE case_id='fr-3'", 6)]
    [InlineData("DELETE FROM entries WHERE case_id='fr-1'", 1)]
    public async Task An_entry_cut_off_the_end_is_found(string sql, int position)
    {
        await Filled();
        Assert.NotEqual(0, disk.Tamper(sql));
        Assert.Equal($"日志缺第 {position} 条记录 / the entry at position {position} of the log is missing", disk.Log.Archive.Verify().FirstBroken!.Fault);
    }

    [Theory]
    [InlineData("DELETE FROM numbers WHERE n=1", "编号系列 150000:Government/2026 有缺号 / the series 150000:Government/2026 has a gap")]
    [InlineData("UPDATE numbers SET n=3 WHERE n=2", "编号系列 150000:Government/2026 有缺号 / the series 150000:Government/2026 has a gap")]
    [InlineData("UPDATE numbers SET case_id='fr-9' WHERE n=2", "编号 150000:Government/2026/2 不属于任何记录 / the number 150000:Government/2026/2 belongs to no entry")]
    public async Task A_gap_in_the_numbers_is_found(string sql, string fault)
    {
        await Filled();
        Assert.Equal(1, disk.Tamper(sql));
        Assert.Equal(fault, disk.Log.Archive.Verify().NumberFault);
    }

    [Fact]
    public async Task An_export_brought_back_is_the_same_log()
    {
        await Filled();
        var export = Export(disk);
        Assert.Equal(6, other.Log.Archive.Restore(new StringReader(export)));
        Assert.Equal(export, Export(other));
        Assert.Equal(disk.Log.Archive.Verify(), other.Log.Archive.Verify());

        other.Reopen();
        Assert.Equal(6, other.Log.Head);
        Assert.Equal(4, other.Log.Read("fr-1")!.Sequence);
        Assert.Equal("150000-G-2026-0003", Assert.IsType<AppendOutcome.Appended>(await other.Log.AppendAsync(Drafts.Numbered("fr-4"), Cancellation)).Entry.Text("registrationNumber"));
        Assert.Equal(new AppendOutcome.Claimed("fr-1"), await other.Log.AppendAsync(Drafts.Open("fr-5", unique: "one"), Cancellation));
        Assert.IsType<AppendOutcome.Repeated>(await other.Log.AppendAsync(Drafts.Open("fr-1", unique: "one"), Cancellation));
    }

    [Fact]
    public async Task Who_read_personal_data_and_the_dead_letters_come_back_too()
    {
        await Filled();
        await KeptBeside(disk);
        var export = Export(disk);
        other.Log.Archive.Restore(new StringReader(export));
        Assert.Equal(export, Export(other));
        Assert.Equal((await disk.Log.Audit.PageAsync(null, null, 1, 10, Cancellation)).Records, (await other.Log.Audit.PageAsync(null, null, 1, 10, Cancellation)).Records);
        Assert.Equal(await disk.Log.DeadLetters.AllAsync(Cancellation), await other.Log.DeadLetters.AllAsync(Cancellation));
        Assert.Equal(2, Assert.Single(await other.Log.DeadLetters.AllAsync(Cancellation)).Attempts);
    }

    [Theory]
    [InlineData("{\"audit\":{")]
    [InlineData("{\"letter\":{")]
    public async Task An_export_that_lacks_an_act_or_a_letter_is_refused(string removed)
    {
        await Filled();
        await KeptBeside(disk);
        var lines = Export(disk).Split('\n').ToList();
        lines.RemoveAt(lines.FindIndex(line => line.StartsWith(removed, StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => other.Log.Archive.Restore(new StringReader(string.Join('\n', lines))));
        Assert.True(other.Log.Archive.IsEmpty);
    }

    [Fact]
    public async Task An_export_without_acts_and_letters_need_not_count_them()
    {
        await Filled();
        var export = Export(disk).Replace(",\"audit\":0,\"letters\":0}", "}", StringComparison.Ordinal);
        Assert.EndsWith(",\"seals\":0}\n", export, StringComparison.Ordinal);
        Assert.Equal(6, other.Log.Archive.Restore(new StringReader(export)));
    }

    [Fact]
    public async Task Acts_alone_are_not_restored_over()
    {
        await Filled();
        await KeptBeside(other);
        Assert.False(other.Log.Archive.IsEmpty);
        Assert.Throws<InvalidOperationException>(() => other.Log.Archive.Restore(new StringReader(Export(disk))));
    }

    [Fact]
    public async Task What_fails_before_it_stands_leaves_nothing()
    {
        await Filled();
        Assert.Throws<IOException>(() => other.Log.Archive.Restore(new StringReader(Export(disk)), () => throw new IOException()));
        Assert.True(other.Log.Archive.IsEmpty);
    }

    [Fact]
    public async Task A_log_that_is_not_empty_is_not_restored_over()
    {
        await Filled();
        Assert.Throws<InvalidOperationException>(() => disk.Log.Archive.Restore(new StringReader(Export(disk))));
        Assert.True(disk.Log.Archive.Verify().Holds);
    }

    public static TheoryData<string, string, string> Tamperings => new()
    {
        { "a value", "changed", "第 2 行 / line 2: 记录与其哈希不符 / the entry does not have its hash" },
        { "an entry", "removed", "第 2 行 / line 2: 记录与上一条不相衔接 / the entry does not follow the one before it" },
        { "an entry with its hash", "forged", "第 3 行 / line 3: 记录与上一条不相衔接 / the entry does not follow the one before it" },
        { "two entries", "swapped", "第 2 行 / line 2: 记录与上一条不相衔接 / the entry does not follow the one before it" },
        { "the numbers", "cut off", "行数与末行所计不符，有缺行 / lines are missing: the counts do not agree" },
        { "a claim", "removed", "行数与末行所计不符，有缺行 / lines are missing: the counts do not agree" },
        { "the last line", "removed", "导出在末行之前中断 / the export ends before its last line" },
        { "a line of nonsense", "inserted", "第 3 行 / line 3: 不是导出所写的内容 / it is not what an export writes" },
        { "an unknown object", "inserted", "第 3 行 / line 3: 不是导出所写的内容 / it is not what an export writes" },
        { "a key", "doubled", "导出不完好 / the export is not sound: 同一标识在本卷宗另记了一条 / the key of the entry has appended another one to the case" },
        { "a number", "doubled", "与先前的一行重复，或缺少内容 / it repeats an earlier line, or lacks something" },
        { "a line", "added", "末行之后还有内容 / a line follows the last one" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task An_export_that_is_not_as_it_was_written_is_refused_and_nothing_is_restored(string what, string how, string reason)
    {
        await Filled();
        var lines = Export(disk).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        switch (what, how)
        {
            case ("a value", _): lines[1] = lines[1].Replace("意见", "异见", StringComparison.Ordinal); break;
            case ("an entry", _): lines.RemoveAt(1); break;
            case ("an entry with its hash", _): lines[1] = Forge(lines[1]); break;
            case ("two entries", _): (lines[1], lines[2]) = (lines[2], lines[1]); break;
            case ("the numbers", _): lines.RemoveAll(line => line.Contains("series", StringComparison.Ordinal)); break;
            case ("a claim", _): lines.RemoveAll(line => line.StartsWith("{\"claim\"", StringComparison.Ordinal)); break;
            case ("the last line", _): lines.RemoveAt(lines.Count - 1); break;
            case ("a line of nonsense", _): lines.Insert(2, "nonsense"); break;
            case ("an unknown object", _): lines.Insert(2, "{}"); break;
            case ("a number", _): lines.Insert(lines.Count - 1, lines.Find(line => line.StartsWith("{\"series\"", StringComparison.Ordinal))!); break;
            case ("a line", _): lines.Add(lines[^1]); break;
            default: lines[2] = lines[2].Replace("fr-1-3", "fr-1-2", StringComparison.Ordinal); break;
        }

        Assert.EndsWith(reason, Assert.Throws<FormatException>(() => other.Log.Archive.Restore(new StringReader(string.Join('\n', lines)))).Message, StringComparison.Ordinal);
        Assert.Equal(new Verification(0, 0, null, null), other.Log.Archive.Verify());
        Assert.Equal("", string.Concat(Export(other).Split('\n').SkipLast(2)));
    }

    private static string Forge(string line)
    {
        const string mark = "\"entry\":";
        var at = line.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var body = line[at..^1].Replace("意见", "异见", StringComparison.Ordinal);
        var hash = EntryFormat.Hash(System.Text.Encoding.UTF8.GetBytes(body));
        var before = line[..at];
        var start = before.IndexOf("\"hash\":\"", StringComparison.Ordinal) + 8;
        return before[..start] + hash + before[(start + 64)..] + body + "}";
    }

    private static async Task KeptBeside(LogOnDisk at)
    {
        var day = new DateTimeOffset(2026, 3, 2, 1, 2, 3, 4, TimeSpan.Zero);
        await at.Log.Audit.RecordAsync(day, "150000-900.reviewer", "150000-900", "case", "sg-1", "10.0.0.7", Cancellation);
        await at.Log.Audit.RecordAsync(day.AddHours(1), "陌生人", "", "refused", "", null, Cancellation);
        await at.Log.DeadLetters.RecordAsync("m-1", "{\"意\":1}", "第一次", day, Cancellation);
        await at.Log.DeadLetters.RecordAsync("m-1", "{\"意\":1}", "第二次", day.AddHours(2), Cancellation);
    }

    private static string Export(LogOnDisk from)
    {
        var text = new StringWriter { NewLine = "\n" };
        from.Log.Archive.Export(text);
        return text.ToString();
    }

    // fr-1 with four entries and a claim; fr-2 and fr-3 with a number each.
    private async Task Filled()
    {
        async Task<Entry> Append(Append append) => Assert.IsType<AppendOutcome.Appended>(await disk.Log.AppendAsync(append, Cancellation)).Entry;
        var entry = await Append(Drafts.Open("fr-1", unique: "one"));
        entry = await Append(Drafts.Next(entry));
        entry = await Append(Drafts.Next(entry));
        await Append(Drafts.Numbered("fr-2"));
        await Append(Drafts.Next(entry));
        await Append(Drafts.Numbered("fr-3"));
    }
}
