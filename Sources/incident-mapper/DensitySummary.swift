import Counting
import Intake
import MapMaking
import Text

/// What `density` prints at the end of a run.
struct DensitySummary {
    let result: DensityResult
    let files: OutputFiles
    let folder: String
    /// Names of the files, maps in the formats that were asked for.
    let written: [String]

    var text: String {
        let counts = result.counts
        var parts = ["\(thousands(counts.counted)) of \(thousands(counts.total)) incidents counted in a region"]
        func add(_ count: Int, _ what: String) { if count > 0 { parts.append("\(thousands(count)) \(what)") } }
        add(counts.undated, "of these without a certain year")
        add(counts.unlocated, "known by country only or not located")
        add(counts.outside, "outside")
        add(counts.tally.filtered, "left out by the filters")
        add(counts.tally.rejected, "rows rejected")
        let notes = result.found.notes + files.diagnostics.notes
        var text = parts.joined(separator: "; ") + ".\n" + notes.map { $0 + "\n" }.joined()
        text += "Written to \(folder): " + written.joined(separator: ", ") + "\n"
        if !files.absent.isEmpty {
            text += "Nothing is located in a region, so there is no \(files.absent.joined(separator: " and no ")).\n"
        }
        return text
    }
}
