import Gazetteer
import Measure

/// Opening the index, which must be there, and a first look-up.
enum OpenBenchmark {
    static func run(_ options: Options) throws {
        let directory = try options.directory()
        _ = try PlaceIndex.load(directory)
        let before = peakMemory()
        var found = 0
        let seconds = try median { found += try PlaceIndex.load(directory).matches("Sokolo").count }
        report("open the index and look up one name", seconds * 1000, "ms")
        report("places", Double(try PlaceIndex.load(directory).count), "")
        report("peak memory", before, "MB")
        guard found > 0 else { return print("Sokolo was not found") }
    }
}
