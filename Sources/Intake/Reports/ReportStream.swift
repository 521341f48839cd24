import Extraction
import Foundation
import Incidents
package import Reports
package import Resolution

/// Takes the inputs of a run one by one: each is read, resolved and dropped. What stays is what they report.
///
/// A document without a date of publication waits until all others are read, as one of them may cite it with a date. As
/// long as there are few such documents they wait as they are; beyond `heldBytes` their files are read a second time.
package struct ReportStream: Sendable {
    let reading: ReportReading
    let resolver: IncidentResolver
    let dictionary: GazetteerDictionary
    /// Which number comes first in dates such as 04/03/2021, where a document does not tell.
    var dateOrder: DateOrder?
    /// Takes what no incident is made of; nil to count it only.
    var unused: UnusedFile?
    /// How many files are worked on at a time.
    var limit = max(1, ProcessInfo.processInfo.activeProcessorCount)
    /// Bytes of text that wait in memory at most.
    var heldBytes = 32 << 20

    package struct Result {
        /// In the order of the files and of the documents in them.
        package var reports: [DocumentReport]
        package var documentCount = 0
        package var rejections: [Rejection]
        /// What the documents cite, to date one that is read again.
        package var citations: CitationIndex
        /// Documents that report no incident, in the order of the files.
        var silences: [Silence] = []
        /// How much no incident was made of.
        package var unused = UnusedCounts()
    }

    /// The documents of the given paths, read and resolved once more, in full.
    package func resolved(_ paths: Set<String>, of files: InputFiles, _ citations: CitationIndex) -> [ResolvedDocument]
    {
        files.reports.filter { paths.contains($0.name) }.flatMap { file in
            reading.documents(of: file).documents.map(citations.dated)
                .flatMap { $0.parts(ofAtMost: Self.partBytes) }.map(resolve)
        }
    }

    package func result(of files: InputFiles, progress: (@Sendable (FileProgress) -> Void)? = nil) async -> Result {
        var collected = Collected(heldBytes: heldBytes)
        let reports = files.reports
        var progressed = FileProgress(filesDone: 0, fileCount: reports.count)
        await forEachResult(of: reports.indices, limit: limit, work: { await read(reports[$0], $0) }) {
            collected.add($0)
            progressed.filesDone += 1
            progress?(progressed)
        }
        let citations = collected.citations
        await forEachResult(of: collected.waiting, limit: limit, work: { await resolve($0, reports, citations) }) {
            collected.files.append($0)
        }
        let ordered = collected.files.sorted { $0.file < $1.file }
        return Result(
            reports: ordered.flatMap(\.numberedReports), documentCount: collected.documentCount,
            rejections: files.rejections
                + collected.rejections.sorted { $0.key < $1.key }.flatMap { $0.value },
            citations: citations, silences: ordered.flatMap(\.silences),
            unused: ordered.reduce(into: UnusedCounts()) { $0.add($1.unused) })
    }

    // MARK: One file

    /// What one file reports.
    private struct FileReports: Sendable {
        let file: Int
        var reports: [DocumentReport] = []
        var silences: [Silence] = []
        var unused = UnusedCounts()

        /// The reports with the number of their file, as two folders may hold files of one name.
        var numberedReports: [DocumentReport] {
            reports.map { report in
                var report = report
                report.file = file
                return report
            }
        }
    }

    private struct Read: Sendable {
        var own: FileReports
        var documentCount: Int
        var rejections: [Rejection]
        var citations: CitationIndex
        /// Documents that a citation may date.
        var undated: [Document]
    }

    private func read(_ file: InputFile, _ index: Int) async -> Read {
        let (documents, rejections) = reading.documents(of: file)
        var citations = CitationIndex()
        for document in documents { citations.add(document) }
        let undated = documents.filter(CitationIndex.canDate)
        let dated = undated.isEmpty ? documents : documents.filter { !CitationIndex.canDate($0) }
        return Read(
            own: await resolve(dated, in: index), documentCount: documents.count, rejections: rejections,
            citations: citations, undated: undated)
    }

    private func resolve(_ waiting: Waiting, _ files: [InputFile], _ citations: CitationIndex) async -> FileReports {
        let documents =
            waiting.documents
            ?? reading.documents(of: files[waiting.file]).documents.filter(CitationIndex.canDate)
        return await resolve(documents.map(citations.dated), in: waiting.file)
    }

    /// Bytes of text that are resolved at a time: longer documents are resolved in parts.
    package static let partBytes = 1 << 19

    /// Resolves documents one beside the other too, as a feed may hold many.
    private func resolve(_ documents: [Document], in file: Int) async -> FileReports {
        let documents = documents.flatMap { $0.parts(ofAtMost: Self.partBytes) }
        var parts: [(index: Int, part: Part)] = []
        if documents.count < 2 {
            parts = documents.map { (0, part($0)) }
        } else {
            await forEachResult(of: documents.indices, limit: limit, work: { ($0, part(documents[$0])) }) {
                parts.append($0)
            }
        }
        parts.sort { $0.index < $1.index }
        // A document in parts is silent when all of them are; the first says why.
        let silences = Dictionary(grouping: parts) { documents[$0.index].ordinal }.sorted { $0.key < $1.key }
            .compactMap { _, parts in
                parts.allSatisfy { $0.part.silence != nil } ? parts.first?.part.silence : nil
            }
        return FileReports(
            file: file, reports: parts.map(\.part.report), silences: silences,
            unused: parts.reduce(into: UnusedCounts()) { $0.add($1.part.unused) })
    }

    private struct Part: Sendable {
        let report: DocumentReport
        /// nil when it reports an incident.
        let silence: Silence?
        let unused: UnusedCounts
    }

    private func part(_ document: Document) -> Part {
        let resolved = resolve(document)
        let report = resolved.report
        unused?.take(resolved.unusedParts)
        return Part(
            report: report, silence: report.isEmpty ? Silence(resolved.reading) : nil, unused: UnusedCounts(resolved))
    }

    private func resolve(_ document: Document) -> ResolvedDocument {
        let reader = DocumentReader(
            lexicon: .shared(document.language), dictionary: dictionary, dateOrder: dateOrder)
        return resolver.resolve(reader.read(document))
    }

    // MARK: All files

    /// Documents of a file that wait for the citations; nil when they are to be read again.
    private struct Waiting: Sendable {
        let file: Int
        let documents: [Document]?
    }

    private struct Collected {
        var heldBytes: Int
        var files: [FileReports] = []
        var documentCount = 0
        var rejections: [Int: [Rejection]] = [:]
        var citations = CitationIndex()
        var waiting: [Waiting] = []

        mutating func add(_ read: Read) {
            documentCount += read.documentCount
            if !read.rejections.isEmpty { rejections[read.own.file] = read.rejections }
            citations.merge(read.citations)
            if !read.own.reports.isEmpty { files.append(read.own) }
            guard !read.undated.isEmpty else { return }
            let size = read.undated.reduce(0) { $0 + $1.text.count }
            let isHeld = size <= heldBytes
            if isHeld { heldBytes -= size }
            waiting.append(Waiting(file: read.own.file, documents: isHeld ? read.undated : nil))
        }
    }
}
