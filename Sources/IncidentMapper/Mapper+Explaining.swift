import Incidents
import Resolution

extension Mapper {
    /// What was asked about, explained.
    public struct Explained: Sendable {
        /// For a person; empty when nothing fits the query.
        public var text: String
        public var documentCount: Int
        public var rejections: [Rejection]
    }

    /// Why incidents are what they are: every rule that fired, with its words, and what was and was not joined.
    /// - Parameter query: an id, words of a title, whatever their case, or `all`.
    public func explain(
        _ query: String, in inputs: [String], progress: ScanProgress? = nil
    ) async -> Explained {
        let files = InputFiles(inputs)
        let told = await stream.result(of: files, progress: progress?.files)
        let merged = resolver.merged(told.reports)
        var texts: [String] = []
        for index in Self.matching(query, merged.incidents) {
            let documents = stream.told(merged.documents(of: index), of: files, told.citations)
            let explanation = resolver.explanation(of: index, in: merged, told: documents)
            texts.append(ExplanationText(explanation: explanation).text)
        }
        return Explained(
            text: texts.joined(separator: "\n"), documentCount: told.documentCount, rejections: told.rejections)
    }

    /// An id is meant before a title.
    private static func matching(_ query: String, _ incidents: [Incident]) -> [Int] {
        if query == "all" { return Array(incidents.indices) }
        if let index = incidents.firstIndex(where: { $0.id == query }) { return [index] }
        let words = query.lowercased()
        return incidents.indices.filter { incidents[$0].title.lowercased().contains(words) }
    }
}
