import Counting
import Foundation
import Hotspots
import Intake
import Statistics
import Storage
import TestSupport

@testable import MapMaking

/// Made-up event tables in Mali, the same in every run.
enum HotspotSample {
    static let header = "event_id,event_date,latitude,longitude,fatalities\n"

    /// A fixed sequence of numbers from 0 to 1.
    struct Sequence {
        private var random: CounterRandom

        init(_ site: Int) { random = CounterRandom(seed: 7, stream: .synthetic, site: site) }

        mutating func next() -> Double { Double(random.next() >> 11) / Double(1 << 53) }
    }

    /// Rows spread over the south of the country, and others about one place.
    static func rows(spread: Int, clustered: Int, years: ClosedRange<Int> = 2018...2022) -> [String] {
        var sequence = Sequence(spread)
        return (0..<spread + clustered).map { number in
            let isSpread = number < spread
            let latitude = isSpread ? 11.5 + 6 * sequence.next() : 14.4 + 0.5 * sequence.next()
            let longitude = isSpread ? -7.5 + 8 * sequence.next() : -4.4 + 0.5 * sequence.next()
            let year = years.lowerBound + Int(sequence.next() * Double(years.count))
            let month = 1 + Int(sequence.next() * 12)
            let date = "\(year)-\(month < 10 ? "0" : "")\(month)-15"
            return "\(number + 1),\(date),\(text(latitude)),\(text(longitude)),0"
        }
    }

    private static func text(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }

    static func table(_ rows: [String]) -> String { header + rows.joined(separator: "\n") + "\n" }
}

/// Hot spots, and the files made of them.
struct HotspotFiles {
    let result: HotspotResult
    let output: OutputFiles

    var files: [NamedFile] { output.files }
    var absent: [String] { output.absent }
    var notes: [String] { result.diagnostics.notes + output.diagnostics.notes }
    var rejections: [Rejection] { result.populationRejections }
    var summary: [String] { MapMaker.summary(of: result) }

    func text(_ name: String) -> String {
        String(decoding: files.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
    }
}

/// Runs a table through the command, without the scan and the statistics of points.
func arealHotspots(
    _ rows: [String], _ change: (inout HotspotOptions) -> Void = { _ in }
) async throws -> HotspotFiles {
    try await hotspots(rows) {
        $0.parts = []
        change(&$0)
    }
}

/// Runs a table through the whole command.
func hotspots(
    _ rows: [String], _ change: (inout HotspotOptions) -> Void = { _ in }
) async throws -> HotspotFiles {
    let folder = try TemporaryFolder()
    let path = try folder.write("events.csv", HotspotSample.table(rows))
    var options = HotspotOptions()
    options.filter.countries = ["ML"]
    options.units = .square
    options.cell = 150
    options.permutations = 99
    options.step = .year
    options.checksSensitivity = false
    options.permutationBudget = 2_000_000
    change(&options)
    let ground = try Package.gazetteer().ground
    let result = try await HotspotRun(ground, options: options).result(of: InputFiles([path])) {
        try Package.gazetteer()
    }
    return HotspotFiles(result: result, output: try MapMaker(ground).files(of: result))
}
