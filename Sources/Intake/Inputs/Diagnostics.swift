/// What to know of a run beside its results.
public struct Diagnostics: Hashable, Sendable {
    /// Inputs, and parts of inputs, that were left out. Single rows of tables are in the run's `RejectionLog`.
    public var rejections: [Rejection]
    /// How inputs were read, counted and drawn, a sentence each.
    public var notes: [String]
    /// Why a result is missing or was changed, a sentence each.
    public var problems: [String]

    /// Diagnostics of these parts; empty by default.
    public init(rejections: [Rejection] = [], notes: [String] = [], problems: [String] = []) {
        self.rejections = rejections
        self.notes = notes
        self.problems = problems
    }

    /// Adds those of another part of the run.
    public mutating func add(_ other: Diagnostics) {
        rejections += other.rejections
        notes += other.notes
        problems += other.problems
    }
}

/// How much a run has read.
public struct InputCounts: Hashable, Sendable {
    /// Reports that were read; a feed holds several.
    public var documents: Int
    /// Event tables that were read.
    public var tables: Int
    /// Rows of the tables, those left out too.
    public var rows: Int
    /// Rows of the tables that were left out; the log has them.
    public var rejectedRows: Int

    /// These counts; 0 by default.
    public init(documents: Int = 0, tables: Int = 0, rows: Int = 0, rejectedRows: Int = 0) {
        self.documents = documents
        self.tables = tables
        self.rows = rows
        self.rejectedRows = rejectedRows
    }

    /// Whether nothing could be read.
    public var isEmpty: Bool { documents + tables == 0 }

    /// Adds those of another part of the run.
    public mutating func add(_ other: InputCounts) {
        documents += other.documents
        tables += other.tables
        rows += other.rows
        rejectedRows += other.rejectedRows
    }
}
