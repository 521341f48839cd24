import Extraction
import Foundation
import Incidents
package import Reports
package import Resolution

/// Takes the inputs of a run one by one: read, told, dropped. What stays is what they tell.
///
/// A document without a date of publication waits until all others are read, as one of them may cite it with a date. As
/// long as there are few such documents they wait as they are; beyond `heldBytes` their files are read a second time.
package struct ReportStream: Sendable {
    let reading: ReportReading
    let resolver: IncidentResolver
    let dictionary: GazetteerDictionary
    /// How many files are worked on at a time.
    var limit = max(1, ProcessInfo.processInfo.activeProcessorCount)
    /// Bytes of text that wait in memory at most.
    var heldBytes = 32 << 20

    package struct Result {
        /// In the order of the files and of the documents in them.
        package var reports: [IncidentResolver.Report]
        package var documentCount = 0
        package var rejections: [Rejection]
        /// What the documents cite, to date one that is read again.
        package var citations: CitationIndex
        /// Documents that tell of no incident, in the order of the files.
        var silences: [Silence] = []
    }

    /// The documents of the given paths, read and told once more, in full.
    package func told(_ paths: Set<String>, of files: InputFiles, _ citations: CitationIndex) -> [IncidentResolver.Told]
    {
        files.reports.filter { paths.contains($0.name) }.flatMap { file in
            reading.documents(of: file).documents.map(citations.dated)
                .flatMap { $0.parts(ofAtMost: Self.partBytes) }.map(told)
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
        await forEachResult(of: collected.waiting, limit: limit, work: { await tell($0, reports, citations) }) {
            collected.told.append($0)
        }
        let ordered = collected.told.sorted { $0.file < $1.file }
        return Result(
            reports: ordered.flatMap(\.numberedReports), documentCount: collected.documentCount,
            rejections: files.rejections
                + collected.rejections.sorted { $0.key < $1.key }.flatMap { $0.value },
            citations: citations, silences: ordered.flatMap(\.silences))
    }

    // MARK: One file

    /// What one file tells.
    private struct Told: Sendable {
        let file: Int
        var reports: [IncidentResolver.Report] = []
        var silences: [Silence] = []

        /// The reports with the number of their file, as two folders may hold files of one name.
        var numberedReports: [IncidentResolver.Report] {
            reports.map { report in
                var report = report
                report.file = file
                return report
            }
        }
    }

    private struct Read: Sendable {
        var told: Told
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
            told: await told(dated, in: index), documentCount: documents.count, rejections: rejections,
            citations: citations, undated: undated)
    }

    private func tell(_ waiting: Waiting, _ files: [InputFile], _ citations: CitationIndex) async -> Told {
        let documents =
            waiting.documents
            ?? reading.documents(of: files[waiting.file]).documents.filter(CitationIndex.canDate)
        return await told(documents.map(citations.dated), in: waiting.file)
    }

    /// Bytes of text that are told at a time: longer documents are told in parts.
    package static let partBytes = 1 << 19

    /// Documents are told one beside the other too, as a feed may hold many.
    private func told(_ documents: [Document], in file: Int) async -> Told {
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
        return Told(file: file, reports: parts.map(\.part.report), silences: silences)
    }

    private struct Part: Sendable {
        let report: IncidentResolver.Report
        /// nil when it tells of an incident.
        let silence: Silence?
    }

    private func part(_ document: Document) -> Part {
        let told = told(document)
        let report = told.report
        return Part(report: report, silence: report.isEmpty ? Silence(told.reading) : nil)
    }

    private func told(_ document: Document) -> IncidentResolver.Told {
        let reader = DocumentReader(lexicon: .shared(document.language), dictionary: dictionary)
        return resolver.tell(reader.read(document))
    }

    // MARK: All files

    /// Documents of a file that wait for the citations; nil when they are to be read again.
    private struct Waiting: Sendable {
        let file: Int
        let documents: [Document]?
    }

    private struct Collected {
        var heldBytes: Int
        var told: [Told] = []
        var documentCount = 0
        var rejections: [Int: [Rejection]] = [:]
        var citations = CitationIndex()
        var waiting: [Waiting] = []

        mutating func add(_ read: Read) {
            documentCount += read.documentCount
            if !read.rejections.isEmpty { rejections[read.told.file] = read.rejections }
            citations.merge(read.citations)
            if !read.told.reports.isEmpty { told.append(read.told) }
            guard !read.undated.isEmpty else { return }
            let size = read.undated.reduce(0) { $0 + $1.text.count }
            let isHeld = size <= heldBytes
            if isHeld { heldBytes -= size }
            waiting.append(Waiting(file: read.told.file, documents: isHeld ? read.undated : nil))
        }
    }
}
