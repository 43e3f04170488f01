namespace LegalOversight.Platform.Log;

/// <summary>Where each follower of the log stands, and how it fares.</summary>
public sealed class FollowerPositions
{
    private readonly LogDatabase database;

    internal FollowerPositions(LogDatabase database) => this.database = database;

    /// <summary>The position up to which a follower has carried everything out; 0 for a new one.</summary>
    public long Of(string follower)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT position FROM followers WHERE name=$name";
        command.Parameters.AddWithValue("$name", follower);
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>Notes that a follower has carried everything out up to a position.</summary>
    public void Reached(string follower, long position) => Run(
        "INSERT INTO followers(name,position) VALUES($name,$position) ON CONFLICT(name) DO UPDATE SET position=$position, failures=0, last_error=NULL",
        ("$name", follower),
        ("$position", position));

    /// <summary>Notes that a follower failed and will try again.</summary>
    public void Failed(string follower, string error) => Run(
        "INSERT INTO followers(name,position,failures,last_error) VALUES($name,0,1,$error) ON CONFLICT(name) DO UPDATE SET failures=failures+1, last_error=$error",
        ("$name", follower),
        ("$error", error));

    /// <summary>All followers.</summary>
    public IReadOnlyList<FollowerPosition> All()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, position, failures, last_error FROM followers ORDER BY name";
        using var reader = command.ExecuteReader();
        var all = new List<FollowerPosition>();
        while (reader.Read())
        {
            all.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        return all;
    }

    private void Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
