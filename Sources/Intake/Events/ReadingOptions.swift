public import Incidents

/// How the inputs of a run are read.
public struct ReadingOptions: Sendable {
    /// Date of publication of all documents that do not state one.
    public var published: CalendarDate?
    /// How event tables are read.
    public var tables: TableSettings

    /// Options with a date of publication and settings of tables.
    public init(published: CalendarDate? = nil, tables: TableSettings = TableSettings()) {
        self.published = published
        self.tables = tables
    }
}
