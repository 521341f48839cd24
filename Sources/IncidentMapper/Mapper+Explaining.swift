import Incidents
public import Intake
public import Resolution

extension Mapper {
    /// What was asked about, explained.
    public struct Explained: Sendable {
        /// One an incident; empty when nothing fits the query.
        public let explanations: [Explanation]
        /// How much was read.
        public let inputs: InputCounts
        /// What was left out.
        public let diagnostics: Diagnostics
    }

    /// Why incidents are what they are: every rule that fired, with its words, and what was and was not joined.
    /// - Parameter query: an id, words of a title, whatever their case, or `all`.
    /// - Throws: `CancellationError` when the task is cancelled.
    public func explain(
        _ query: String, in files: InputFiles, progress: ScanProgress? = nil
    ) async throws -> Explained {
        let reading = IncidentReading(gazetteer, options)
        let (stream, resolver) = (reading.stream, reading.resolver)
        let read = await stream.result(of: files, progress: progress?.files)
        try Task.checkCancellation()
        let merged = resolver.merged(read.reports)
        let explanations = Self.matching(query, merged.incidents).map { index in
            let documents = stream.resolved(merged.documents(of: index), of: files, read.citations)
            return resolver.explanation(of: index, in: merged, documents: documents)
        }
        return Explained(
            explanations: explanations, inputs: InputCounts(documents: read.documentCount),
            diagnostics: Diagnostics(rejections: read.rejections))
    }

    /// An id is meant before a title.
    private static func matching(_ query: String, _ incidents: [Incident]) -> [Int] {
        if query == "all" { return Array(incidents.indices) }
        if let index = incidents.firstIndex(where: { $0.id == query }) { return [index] }
        let words = query.lowercased()
        return incidents.indices.filter { incidents[$0].title.lowercased().contains(words) }
    }
}
