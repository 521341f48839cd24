import Measure

let usage = """
    usage: statistics-benchmark COMMAND [--option VALUE …]
      gistar    Gi* by conditional permutation on a square grid, queen
                --side 200 --permutations 999 --correction none|fdr|bonferroni --empty SHARE --threads N
      moran     Local Moran's I, the same
      null      grids of independent Poisson counts: how often something is called significant
                --grids 1000 --side 20 --empty 0.7
      power     planted hot blocks: how many of their cells are found
                --grids 200 --side 20 --empty 0.7 --ratio 10
      scan      Kulldorff's scan of square cells with a planted cluster
                --cells 421 --steps 8 --cases 3760 --replicates 999 --model spatial|space-time|permutation
                --ties one-by-one|together --threads N
      scan-null scans of grids of independent Poisson counts: how often something is found
                --grids 1000 --side 20 --empty 0.7 --replicates 999
      emerging  emerging hot spots on a square grid, queen, lag 1
                --side 200 --steps 32 --cases 100000
      dbscan    clusters on the sphere: --points 100000 --km 25 --neighbours 5
      hdbscan   the same without a distance: --points 20000 --size 25 --neighbours 10
      kde       a density surface
                --points 100000 --side 512 --km 50 --kernel gaussian|quartic|epanechnikov --edge uniform|eventwise|none
      contours  the same, and areas between five levels
      knox      Knox's test: --points 20000 --km 10 --days 14 --permutations 99
    """

let options = Options(CommandLine.arguments.dropFirst())
do {
    switch options.command {
    case "gistar", "moran": try await AssociationBenchmark.run(options)
    case "null": try await NullSimulation.run(options)
    case "power": try await PowerSimulation.run(options)
    case "scan": try await ScanBenchmark.run(options)
    case "scan-null": try await ScanBenchmark.runNull(options)
    case "emerging": try EmergingBenchmark.run(options)
    case "dbscan", "hdbscan", "kde", "contours", "knox": try await PointsBenchmark.run(options)
    default: print(usage)
    }
} catch {
    print("statistics-benchmark: \(error)")
}
