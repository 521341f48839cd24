import Extraction
import Foundation
import Gazetteer
import GeoJSON
import Geography
public import Intake
import Reports
import Resolution

/// Finds the place names of documents and resolves them, each with its span, evidence and losing candidates.
public struct Geoparser: Sendable {
    /// Where names are looked up.
    public let gazetteer: GazetteerAccess

    /// Looks names up in a gazetteer.
    public init(gazetteer: GazetteerAccess) { self.gazetteer = gazetteer }

    /// A span given by the user, in bytes of the file.
    public struct Mention: Hashable, Sendable {
        /// The document's path, as its source has it.
        public let document: String
        /// First byte of the span in the file.
        public let start: Int
        /// The byte after the span.
        public let end: Int

        /// A span of a document, in bytes of the file.
        public init(document: String, start: Int, end: Int) {
            self.document = document
            self.start = start
            self.end = end
        }
    }

    /// What a run found.
    public struct Result: Sendable {
        /// A GeoJSON FeatureCollection, features sorted by document and span.
        public var layer: [UInt8]
        /// Documents that were searched.
        public var documentCount: Int
        /// Inputs and spans that were left out.
        public var rejections: [Rejection]
    }

    /// Documents are read, searched and dropped file by file, so that the memory needed grows with what is found only.
    ///
    /// - Parameters:
    ///   - mentions: the spans to resolve, and no others; nil to find the names.
    ///   - progress: learns of each file that is searched.
    /// - Throws: `CancellationError` when the task is cancelled.
    public func geoparse(
        _ inputs: [String], mentions: [Mention]? = nil, progress: ScanProgress? = nil
    ) async throws -> Result {
        progress?.begin("reading files")
        let files = InputFiles(inputs)
        let reports = files.reports
        let paths = DocumentPaths(reports.map(\.name))
        let byDocument = mentions.map { Dictionary(grouping: $0) { paths.path(named: $0.document) ?? $0.document } }
        let dictionary = GazetteerDictionary(gazetteer.lookup, for: .names)
        var found: [(index: Int, searched: Searched)] = []
        progress?.begin("files searched", of: reports.count)
        await forEachResult(
            of: reports.indices, limit: limit,
            work: { (index: $0, searched: search(reports[$0], byDocument, dictionary)) },
            collect: {
                found.append($0)
                progress?.advance()
            })
        try Task.checkCancellation()
        // Files are in the order of their names, and so are their features.
        found.sort { $0.index < $1.index }
        let rejections =
            ReportReading.rejections(of: files) + found.flatMap(\.searched.rejections)
            + unknownDocuments(byDocument, paths)
        return Result(
            layer: Self.layer(found.map(\.searched.features)),
            documentCount: found.reduce(0) { $0 + $1.searched.documentCount },
            rejections: rejections)
    }

    /// How many files are searched at a time.
    private var limit: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

    /// What one file came to.
    private struct Searched: Sendable {
        /// In the order of the file, as they stand in the layer.
        var features: [UInt8] = []
        var documentCount = 0
        var rejections: [Rejection]
    }

    private func search(
        _ file: InputFile, _ mentions: [String: [Mention]]?, _ dictionary: GazetteerDictionary
    ) -> Searched {
        let (documents, rejections) = ReportReading().documents(of: file)
        var searched = Searched(documentCount: documents.count, rejections: rejections)
        for document in documents {
            let reader = DocumentReader(lexicon: .shared(document.language), dictionary: dictionary)
            let given = mentions.map { $0[document.path] ?? [] }
            // A long document is searched in parts, so that only what is written of it stays in memory.
            for part in given == nil ? document.parts(ofAtMost: ReportStream.partBytes) : [document] {
                let answers = answers(part, given, reader).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
                Self.append(answers, to: &searched.features)
            }
        }
        return searched
    }

    /// Paths as documents have them, relative to the input; a mention may give a longer one to the same file.
    private struct DocumentPaths {
        private let known: Set<String>

        init(_ paths: [String]) { known = Set(paths) }

        func path(named name: String) -> String? {
            if known.contains(name) { return name }
            var rest = name[...]
            while let slash = rest.firstIndex(of: "/") {
                rest = rest[rest.index(after: slash)...]
                if known.contains(String(rest)) { return String(rest) }
            }
            return nil
        }
    }

    fileprivate struct Answer: Sendable {
        let document: String
        let start: Int
        let end: Int
        let text: String
        let resolved: ResolvedToponym
    }

    private func unknownDocuments(_ mentions: [String: [Mention]]?, _ paths: DocumentPaths) -> [Rejection] {
        (mentions ?? [:]).keys.filter { paths.path(named: $0) == nil }.sorted().map {
            Rejection(path: $0, reason: "mentions name this document, and no input is called so")
        }
    }

    private func answers(_ document: Document, _ given: [Mention]?, _ reader: DocumentReader) -> [Answer] {
        let map = document.sourceMap
        if let given {
            let spans = given.compactMap { mention in
                map.textRange(of: mention.start..<mention.end).map { (mention: mention, text: $0) }
            }.sorted { ($0.text.lowerBound, $0.text.upperBound) < ($1.text.lowerBound, $1.text.upperBound) }
            let reading = reader.toponyms(of: document, at: spans.map(\.text))
            let resolved = ToponymResolver(gazetteer.lookup, for: .names).resolve(
                reading.toponyms, demonyms: reading.demonyms)
            return zip(spans, resolved).map { span, resolved in
                Answer(
                    document: span.mention.document, start: span.mention.start, end: span.mention.end,
                    text: document.quote(span.text), resolved: resolved)
            }
        }
        let reading = reader.toponyms(of: document)
        let resolved = ToponymResolver(gazetteer.lookup, for: .names).resolve(
            reading.toponyms, demonyms: reading.demonyms)
        return zip(reading.toponyms, resolved).map { toponym, resolved in
            let range = map.sourceRange(of: toponym.range)
            return Answer(
                document: document.path, start: range.lowerBound, end: range.upperBound,
                text: document.quote(toponym.range), resolved: resolved)
        }
    }

    /// Adds features, a line each, with commas between them.
    private static func append(_ answers: [Answer], to features: inout [UInt8]) {
        var json = JSONWriter(capacity: 600 * answers.count)
        for answer in answers {
            json.newline()
            json.object { $0.feature(answer) }
        }
        if !features.isEmpty, !json.bytes.isEmpty { features.append(UInt8(ascii: ",")) }
        features += json.bytes
    }

    /// A FeatureCollection of features already written.
    private static func layer(_ parts: [[UInt8]]) -> [UInt8] {
        let head = Array(#"{"type":"FeatureCollection","features":["#.utf8)
        var layer = head
        layer.reserveCapacity(parts.reduce(head.count + 8) { $0 + $1.count + 1 })
        for part in parts where !part.isEmpty {
            if layer.count > head.count { layer.append(UInt8(ascii: ",")) }
            layer += part
        }
        layer += Array("\n]}\n".utf8)
        return layer
    }
}

extension JSONWriter {
    fileprivate mutating func feature(_ answer: Geoparser.Answer) {
        let place = answer.resolved.place
        field("type", "Feature")
        key("geometry")
        if let point = place?.coordinate {
            object {
                $0.field("type", "Point")
                $0.key("coordinates")
                $0.position(longitude: point.longitude, latitude: point.latitude)
            }
        } else {
            null()
        }
        key("properties")
        object {
            $0.field("document", answer.document)
            $0.field("start", answer.start)
            $0.field("end", answer.end)
            $0.field("text", answer.text)
            $0.summary(of: place)
            $0.field("match", answer.resolved.match?.rawValue ?? "none")
            $0.field("confidence", answer.resolved.confidence, decimals: 3)
            $0.key("evidence")
            $0.array { list in for reason in answer.resolved.evidence { list.string(reason) } }
            $0.key("candidates")
            $0.array { list in
                for other in answer.resolved.alternatives {
                    list.object {
                        $0.summary(of: other)
                        $0.field("latitude", other.coordinate?.latitude, decimals: 6)
                        $0.field("longitude", other.coordinate?.longitude, decimals: 6)
                    }
                }
            }
        }
    }

    private mutating func summary(of place: Place?) {
        field("name", place?.name)
        field("country", place.flatMap { $0.country.isEmpty ? nil : $0.country })
        field("admin1", place?.admin1)
        field("kind", place?.kind.rawValue)
        field("id", place?.id)
    }
}
