import GeoJSON
package import Resolution
public import Storage
import Synchronization

/// What no incident of a run was made of, as a file of JSON lines: sentences with violence or a toll, and place names that
/// were not found. Lines are ordered by document, then by their place in it, whatever the order in which documents are
/// read; they wait on disk when there are many.
public final class UnusedFile: Sendable {
    private struct State {
        var sort = ExternalSort(folder: nil, memory: 4 << 20)
        var failure: StorageError?
    }

    private let state = Mutex(State())

    /// An empty file.
    public init() {}

    /// Takes what is left of a document.
    package func take(_ parts: [UnusedPart]) {
        guard !parts.isEmpty else { return }
        let records = parts.map { (key: Self.key($0), line: Self.line($0)) }
        state.withLock { state in
            guard state.failure == nil else { return }
            do throws(StorageError) {
                for record in records { try state.sort.add(key: record.key, content: record.line) }
            } catch {
                state.failure = error
            }
        }
    }

    /// Stages the file, an empty one too.
    /// - Throws: `StorageError`.
    public func stage(at path: String, _ batch: OutputBatch) throws(StorageError) {
        var file = try batch.file(path)
        var sort = try taken()
        var pending: [UInt8] = []
        try sort.finish { (_, line) throws(StorageError) in
            pending.append(contentsOf: line)
            guard pending.count > 1 << 16 else { return }
            try file.append(pending)
            pending.removeAll(keepingCapacity: true)
        }
        try file.append(pending)
        try file.finish()
    }

    private func taken() throws(StorageError) -> ExternalSort {
        let state = state.withLock { state in
            defer { state = State() }
            return state
        }
        if let failure = state.failure { throw failure }
        return state.sort
    }

    /// Orders by document, a byte that no path has, and by offset.
    private static func key(_ part: UnusedPart) -> [UInt8] {
        Array(part.document.utf8) + [0]
            + [part.range.lowerBound, part.range.upperBound].flatMap { number in
                withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
            }
    }

    private static func line(_ part: UnusedPart) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.field("document", part.document)
            $0.field("start", part.range.lowerBound)
            $0.field("end", part.range.upperBound)
            $0.field("kind", part.kind.rawValue)
            $0.field("quote", part.quote)
            $0.field("why", part.reason)
        }
        json.newline(closing: true)
        return json.bytes
    }
}

/// How much of a run's documents no incident was made of.
public struct UnusedCounts: Hashable, Sendable {
    /// Sentences with violence or a toll.
    public var sentences: Int
    /// Place names that were not found.
    public var places: Int

    /// These counts; 0 by default.
    public init(sentences: Int = 0, places: Int = 0) {
        self.sentences = sentences
        self.places = places
    }

    /// Adds those of another document.
    public mutating func add(_ other: UnusedCounts) {
        sentences += other.sentences
        places += other.places
    }
}

extension UnusedCounts {
    init(_ document: ResolvedDocument) {
        self.init(sentences: document.unusedSentenceCount, places: document.unknownNameCount)
    }
}
