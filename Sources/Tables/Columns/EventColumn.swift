/// What a column of an event table can hold. The raw values are what a user calls them.
public enum EventColumn: String, Hashable, Sendable, CaseIterable {
    /// The dataset's own identifier of the event.
    case id
    /// The day, or the first of several.
    case date
    /// The last of several days.
    case dateEnd = "date_end"
    case year
    case month
    case day
    /// The dataset's code for how well the date is known.
    case timePrecision = "time_precision"
    case latitude
    case longitude
    /// Both coordinates in one text, where there are no columns of their own.
    case point
    /// The dataset's code for how well the place is known.
    case geoPrecision = "geo_precision"
    /// Whether the event happened near the place and not in it, as 1 (GTD).
    case vicinity
    case place
    case admin1
    case admin2
    case admin3
    case country
    /// People killed, the best estimate.
    case killed
    case killedLow = "killed_low"
    case killedHigh = "killed_high"
    /// People killed of the first party, the second, of civilians, and of nobody knows whom (UCDP).
    case killedA = "killed_a"
    case killedB = "killed_b"
    case killedCivilians = "killed_civilians"
    case killedUnknown = "killed_unknown"
    case wounded
    case kind
    case subkind
    /// Whether the attacker died of it on purpose, as 1 (GTD).
    case suicide
    case actor1
    case actor2
    /// What happened, in words.
    case notes
    /// Who says so.
    case source
    /// Title of the report that the row was coded from.
    case headline
    /// When that report was published.
    case published
}
