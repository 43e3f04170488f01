using System.Buffers;
using System.Text;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class EntryFormatTests
{
    private static readonly Entry Registered = new()
    {
        Case = "fr-abc",
        Sequence = 2,
        At = new DateTimeOffset(2026, 11, 23, 9, 30, 15, 120, TimeSpan.FromHours(8)),
        Procedure = "filing-review",
        Step = "register",
        Stage = "initial-review",
        By = new("150000-900.reviewer", "reviewer", "150000-900"),
        Form = JsonSerializer.SerializeToElement(new { remark = "“齐全”\n", isNormative = true, isComplete = true }),
        Determined = JsonSerializer.SerializeToElement(new { registrationNumber = "150000-G-2026-0001", registeredOn = "2026-11-23" }),
        Files = [new("other", "来函.pdf", "application/pdf", 1024, new string('a', 64))],
        Previous = EntryFormat.Genesis,
    };

    // Snapshot of the log's format. When this changes, logs written before can no longer be verified:
    // do not update it, write a second format beside the first.
    [Fact]
    public void The_canonical_bytes_of_an_entry_are_these()
    {
        const string canonical = """
            {"at":"2026-11-23T01:30:15.120Z","by":{"officer":"150000-900.reviewer","organ":"150000-900","role":"reviewer"},"case":"fr-abc","determined":{"registeredOn":"2026-11-23","registrationNumber":"150000-G-2026-0001"},"files":[{"material":"other","mediaType":"application/pdf","name":"来函.pdf","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","size":1024}],"form":{"isComplete":true,"isNormative":true,"remark":"“齐全”\n"},"previous":"0000000000000000000000000000000000000000000000000000000000000000","procedure":"filing-review","sequence":2,"stage":"initial-review","step":"register"}
            """;
        Assert.Equal(canonical, Encoding.UTF8.GetString(EntryFormat.Canonical(Registered)));
        Assert.Equal("87a8c1d4ab3baebf5df56f86c22011bd6ff9b078ef7dd16b20cde99297724e18", EntryFormat.Hash(EntryFormat.Canonical(Registered)));
    }

    [Fact]
    public void The_canonical_bytes_of_an_entry_are_canonical_JSON()
    {
        var bytes = EntryFormat.Canonical(Registered);
        using var document = JsonDocument.Parse(bytes);
        var into = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(document.RootElement, into);
        Assert.Equal(into.WrittenSpan.ToArray(), bytes);
    }

    [Fact]
    public void An_entry_reads_back_as_it_was_with_its_hash()
    {
        var bytes = EntryFormat.Canonical(Registered);
        var read = EntryFormat.Read(bytes);
        Assert.Equal(bytes, EntryFormat.Canonical(read));
        Assert.Equal(EntryFormat.Hash(bytes), read.Hash);
        Assert.Equal(Registered.At, read.At);
        Assert.Equal(TimeSpan.Zero, read.At.Offset);
        Assert.Equal(Registered.By, read.By);
        Assert.Equal(Registered.Files, read.Files);
    }

    [Fact]
    public void The_numbers_taken_at_append_are_under_the_hash()
    {
        var draft = new EntryDraft(Registered, [new("registrationNumber", "150000-G", 2026, new("150000-G-2026-", 4, ""))], null);
        var (entry, canonical) = draft.Seal(42);
        Assert.Equal("150000-G-2026-0042", entry.Text("registrationNumber"));
        Assert.Contains("150000-G-2026-0042", Encoding.UTF8.GetString(canonical), StringComparison.Ordinal);
        Assert.Equal(EntryFormat.Hash(canonical), entry.Hash);
        Assert.NotEqual(entry.Hash, draft.Seal(43).Entry.Hash);
    }

    // RFC 4648 base 32 of the first 16 bytes of SHA-256, reckoned outside the program.
    [Fact]
    public void A_derived_id_is_the_same_for_the_same_source() =>
        Assert.Equal("fr-pzubsvqepuves326vns3goo6mi", CaseId.Derived("fr", "suggestion:su-1"));
}
