import ArgumentParser
import Geoparsing
import IncidentMapper
import Intake
import Storage

struct GeoparseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "geoparse",
        abstract: "Finds the place names in documents and resolves them.",
        discussion: """
            Writes a GeoJSON feature a name, with its span in bytes of the file, confidence, evidence and the losing candidates. With \
            --mentions exactly the spans given are resolved: JSON lines such as {"document":"a.txt","start":120,"end":126}.

            EXAMPLE: incident-mapper geoparse reports/ --output places.geojson
            """)

    @Argument(help: "Files and folders: plain text, saved pages, HTML, RSS, Atom, saved feeds.")
    var inputs: [String]

    @Option(name: .long, help: ArgumentHelp("File of JSON lines with the spans to resolve.", valueName: "file"))
    var mentions: String?

    @Option(
        name: .long, help: ArgumentHelp("File to write; standard output when not given, or '-'.", valueName: "file"))
    var output: String?

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        try await Terminal.running { progress in
            let geoparser = Geoparser(gazetteer: try dataOptions.gazetteer(regionLayer: nil, progress))
            let batch = OutputBatch()
            let path = output ?? "-"
            try batch.prepare(path)
            let given = try mentions.map { try MentionFile(path: $0) }
            let result = try await geoparser.geoparse(inputs, mentions: given?.mentions, progress: progress)
            let rejections = (given?.rejections ?? []) + result.rejections
            Terminal.list(rejections)
            guard result.documentCount > 0 else { throw MapperError.nothingUsable }
            try batch.write(result.layer, to: path)
            try batch.commit()
            if !rejections.isEmpty { throw ExitCode(2) }
        }
    }
}
