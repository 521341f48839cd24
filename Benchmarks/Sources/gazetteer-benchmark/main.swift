import Gazetteer
import Measure

let usage = """
    usage: gazetteer-benchmark COMMAND [--data FOLDER] [--country CODE] [--points N]
      open      opening the index
      lookup    exact and folded look-ups, of names in random order
      fuzzy     look-ups of misspelt names over one country
      regions   point to region, over the world and over one country
      check     compares point to region with the plain test of every polygon
      assign    reads "longitude latitude" lines, writes a region's id or "-" for each
      areas     the geodesic area of each region of a country in square kilometres
    """

let options = Options(CommandLine.arguments.dropFirst())
do {
    switch options.command {
    case "open": try OpenBenchmark.run(options)
    case "lookup": try LookupBenchmark.run(options)
    case "fuzzy": try FuzzyBenchmark.run(options)
    case "regions": try RegionBenchmark.run(options)
    case "check": try RegionCheck.run(options)
    case "assign": try RegionCheck.assign(options)
    case "areas": try RegionCheck.areas(options)
    default: print(usage)
    }
} catch {
    print("gazetteer-benchmark: \(error)")
}
