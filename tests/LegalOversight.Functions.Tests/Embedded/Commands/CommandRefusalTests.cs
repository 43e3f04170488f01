using System.Net;
using System.Net.Sockets;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Tests.Durability;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Commands;

/// <summary>What a command is wrongly given or cannot do is told in a sentence, and nothing is made.</summary>
public sealed class CommandRefusalTests : CommandFolder
{
    [Theory]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("administrator")]
    [InlineData("")]
    public async Task Data_that_another_process_holds_are_left_alone(string command)
    {
        await using var machine = Machine.Open(Data, TimeProvider.System);
        var answer = await RunAsync(command switch { "" => ["--port", "0"], "export" => [command, Export], _ => [command] });
        Assert.Equal((2, string.Empty), (answer.Code, answer.Output));
        Assert.Contains(new MachineInUseException(machine.Data, new IOException()).Message, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("password")]
    public async Task A_command_that_needs_data_refuses_a_directory_that_holds_none_and_makes_nothing(string command)
    {
        var answer = await RunAsync(command switch { "export" => [command, Export], "password" => [command, SmallOffice.Reviewer], _ => [command] });
        Assert.Equal((2, string.Empty, new NoDataException(Data).Message + "\n"), (answer.Code, answer.Output, answer.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task An_officer_who_is_not_registered_gets_no_password()
    {
        await FillAsync();
        var answer = await RunAsync("password", "nobody-here");
        Assert.Equal((2, string.Empty, "登记册中没有账号 nobody-here / no account nobody-here in the register\n"), (answer.Code, answer.Output, answer.Error));
        Assert.False(Directory.Exists(Path.Combine(Data, "identity")));
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public async Task A_port_that_is_none_is_refused_before_anything_is_done(string port)
    {
        var answer = await RunAsync($"--port={port}");
        Assert.Equal(1, answer.Code);
        Assert.Equal($"端口须为 0 至 65535 的整数，不能是 {port} / the port is a whole number from 0 to 65535, not {port}", answer.Error.Trim());
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_sentence_before_the_demo_is_loaded()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var answer = await RunAsync("--port", $"{port}");
        Assert.Equal((3, string.Empty), (answer.Code, answer.Output));
        Assert.StartsWith($"端口 {port} 无法使用，请用 --port 指定另一个。 / Port {port} cannot be used; choose another with --port. (", Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await using var machine = Machine.Open(Data, TimeProvider.System);
        Assert.Equal(0, machine.Log.Head);
    }

    [Fact]
    public async Task Data_that_cannot_be_read_or_written_are_told_in_a_sentence()
    {
        var file = Path.Combine(Folder, "file");
        await File.WriteAllTextAsync(file, "x", Cancellation);
        await OneSentenceAsync("文件或目录无法读写 / a file or folder cannot be read or written: ", "--port", "0", "--data", file);
        await FillAsync();
        await OneSentenceAsync("没有这个文件或目录 / no such file or folder: ", "export", "/proc/nope", "--data", Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "log", "log.db"), new string('x', 4096), Cancellation);
        await OneSentenceAsync("数据库无法读写 / a database cannot be read or written: ", "verify", "--data", Data);

        async Task OneSentenceAsync(string start, params string[] arguments)
        {
            var answer = await CommandLine.RunAsync(Cancellation, arguments);
            Assert.Equal((2, string.Empty), (answer.Code, answer.Output));
            Assert.StartsWith(start, Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Help_calls_the_program_by_what_is_typed_and_leaves_out_what_is_internal()
    {
        var answer = await RunAsync("--help");
        Assert.Contains("./run [command] [options]", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LegalOversight.Functions", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--web", answer.Output, StringComparison.Ordinal);
    }
}
