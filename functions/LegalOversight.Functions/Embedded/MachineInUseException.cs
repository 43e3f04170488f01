namespace LegalOversight.Functions.Embedded;

/// <summary>The data directory is held by another process.</summary>
internal sealed class MachineInUseException(string data, Exception inner)
    : Exception($"数据目录 {data} 正被另一个进程使用，请先停止它。 / The data directory {data} is in use by another process; stop it first.", inner);
