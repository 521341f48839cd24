import Extraction
import Foundation
import Gazetteer
import Geography
import Intake
import Reports
import Resolution

/// Writes what weights are fitted to; `Scripts/fit-weights` calls it.
///
///     fitting names GAZETTEER FILES...     what each name of a text may mean, read for all names
///     fitting places GAZETTEER FILES...    the same, read for incidents
///     fitting scenes GAZETTEER FILES...    the places among which the scene of a sentence is chosen
///     fitting pairs GAZETTEER FILES...     how the incidents of two documents compare
///
/// One JSON object a line. Offsets are bytes of the file.
@main
struct FittingCommand {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 2 else {
            print("usage: fitting names|places|scenes|pairs GAZETTEER FILES...")
            exit(64)
        }
        let command = try FittingCommand(arguments[1], purpose: arguments[0] == "names" ? .names : .incidents)
        let files = InputFiles(Array(arguments.dropFirst(2)))
        switch arguments[0] {
        case "names", "places": try command.writeNames(files)
        case "scenes": try command.writeScenes(files)
        default: try command.writePairs(files)
        }
    }

    private let gazetteer: GazetteerAccess
    private let dictionary: GazetteerDictionary
    private let purpose: ReadingPurpose

    private init(_ folder: String, purpose: ReadingPurpose) throws {
        gazetteer = try GazetteerAccess.open(at: folder)
        self.purpose = purpose
        dictionary = GazetteerDictionary(gazetteer.lookup, for: purpose)
    }

    private func documents(_ files: InputFiles) -> [(document: Document, reader: DocumentReader)] {
        files.reports.flatMap { file in
            ReportReading().documents(of: file).documents.map {
                ($0, DocumentReader(lexicon: .shared($0.language), dictionary: dictionary))
            }
        }
    }

    private func readings(_ files: InputFiles) -> [Reading] { documents(files).map { $1.read($0) } }

    private func write(_ record: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(record) + Data("\n".utf8))
    }

    // MARK: Records

    private struct Option: Encodable {
        let name: String
        let kind: String?
        let latitude: Double
        let longitude: Double
        let score: Double?
        let signals: [String: Double]
    }

    private struct Choice: Encodable {
        let document: String
        let start: Int
        let end: Int
        let text: String
        let options: [Option]
    }

    private struct Pair: Encodable {
        let a: String
        let b: String
        let levels: [String]
    }

    private func writeNames(_ files: InputFiles) throws {
        for (document, reader) in documents(files) {
            let (toponyms, demonyms) = names(of: document, reader)
            let weighed = ToponymResolver(
                gazetteer.lookup, for: purpose, title: purpose == .names ? nil : document.title
            ).weighed(toponyms, demonyms: demonyms)
            for (toponym, candidates) in zip(toponyms, weighed) where !candidates.isEmpty {
                let range = document.sourceMap.sourceRange(of: toponym.range)
                try write(
                    Choice(
                        document: document.path, start: range.lowerBound, end: range.upperBound,
                        text: document.quote(toponym.range),
                        options: candidates.compactMap { candidate in
                            guard let point = candidate.match.place.coordinate else { return nil }
                            return Option(
                                name: candidate.match.place.name, kind: candidate.match.place.kind.rawValue,
                                latitude: point.latitude, longitude: point.longitude, score: candidate.score,
                                signals: candidate.signals)
                        }))
            }
        }
    }

    private func names(of document: Document, _ reader: DocumentReader) -> ([Toponym], [String: Int]) {
        if purpose == .incidents {
            let reading = reader.read(document)
            return (reading.toponyms, reading.demonyms)
        }
        let reading = reader.toponyms(of: document)
        return (reading.toponyms, reading.demonyms)
    }

    private func writeScenes(_ files: InputFiles) throws {
        let resolver = IncidentResolver(gazetteer.lookup, regionName: gazetteer.regionName)
        for reading in readings(files) {
            let document = reading.text.document
            for choice in TrainingChoices.scenes(reading, resolver) {
                let bytes = reading.text.sentences[choice.sentence].range
                let range = document.sourceMap.sourceRange(of: bytes)
                try write(
                    Choice(
                        document: document.path, start: range.lowerBound, end: range.upperBound,
                        text: document.quote(bytes),
                        options: choice.options.map {
                            Option(
                                name: $0.name, kind: nil, latitude: $0.point.latitude, longitude: $0.point.longitude,
                                score: nil, signals: $0.signals)
                        }))
            }
        }
    }

    private func writePairs(_ files: InputFiles) throws {
        let resolver = IncidentResolver(gazetteer.lookup, regionName: gazetteer.regionName)
        for pair in TrainingChoices.pairs(readings(files).map { resolver.resolve($0).report }) {
            try write(Pair(a: pair.documents[0], b: pair.documents[1], levels: pair.levels))
        }
    }
}
