// swift-tools-version: 6.2
import PackageDescription

// Dependencies point down: Geography at the bottom, the façade `IncidentMapper` on top.
let package = Package(
    name: "incident-mapper",
    products: [
        .executable(name: "incident-mapper", targets: ["incident-mapper"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
        .systemLibrary(name: "CZLIB", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "Geography"),
        .target(name: "Text"),
        .target(name: "GeoJSON", dependencies: ["Geography", "Text"]),
        .target(name: "Projection", dependencies: ["Geography", "CPROJ"]),
        .target(name: "Incidents", dependencies: ["Geography"]),
        .target(
            name: "Storage",
            dependencies: [
                "Text", "CZLIB", .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "HeapModule", package: "swift-collections"),
            ]
        ),
        .target(name: "Gazetteer", dependencies: ["Geography", "GeoJSON", "Text", "Storage"]),
        .target(
            name: "Reports", dependencies: ["Incidents", "Text"],
            resources: [.embedInCode("Words/en.pages.txt"), .embedInCode("Words/fr.pages.txt")]
        ),
        .target(
            name: "Extraction",
            dependencies: ["Geography", "Reports", "Incidents", "Text"],
            exclude: ["Lexicon/README.md"],
            resources: [.embedInCode("Lexicon")]
        ),
        .target(
            name: "Resolution",
            dependencies: ["Extraction", "Gazetteer", "Incidents", "Geography", "Reports", "Text"],
            resources: [
                .embedInCode("Weights/toponyms.tsv"), .embedInCode("Weights/scenes.tsv"),
                .embedInCode("Weights/merging.tsv"),
            ]
        ),
        .target(name: "Tables", dependencies: ["Geography", "GeoJSON", "Incidents", "Projection", "Text", "Storage"]),
        .target(
            name: "Intake",
            dependencies: [
                "Geography", "GeoJSON", "Projection", "Incidents", "Gazetteer", "Reports", "Extraction", "Resolution",
                "Tables", "Text", "Storage",
            ]
        ),
        .target(
            name: "Geoparsing",
            dependencies: [
                "Geography", "GeoJSON", "Gazetteer", "Reports", "Extraction", "Resolution", "Tables", "Intake", "Text",
                "Storage",
            ]
        ),
        .target(name: "Statistics", dependencies: ["Geography"]),
        .target(
            name: "Counting",
            dependencies: [
                "Geography", "Incidents", "Gazetteer", "Tables", "Intake", "Statistics", "Text", "Storage",
            ]
        ),
        .target(
            name: "Hotspots",
            dependencies: [
                "Geography", "GeoJSON", "Projection", "Incidents", "Gazetteer", "Tables", "Intake", "Counting",
                "Statistics", "Text", "Storage",
            ]
        ),
        .target(name: "Rendering", dependencies: ["Geography", "GeoJSON", "Projection", "Incidents"]),
        .target(
            name: "MapMaking",
            dependencies: [
                "Geography", "GeoJSON", "Projection", "Incidents", "Gazetteer", "Resolution", "Tables", "Intake",
                "Statistics", "Counting", "Hotspots", "Rendering", "Text", "Storage",
            ]
        ),
        .target(
            name: "IncidentMapper",
            dependencies: [
                "Geography", "Incidents", "Gazetteer", "Resolution", "Tables", "Intake", "Statistics", "Counting",
                "Hotspots", "MapMaking", "Storage",
            ]
        ),
        .executableTarget(
            name: "incident-mapper",
            dependencies: [
                "IncidentMapper", "Geography", "Incidents", "Gazetteer", "Tables", "Resolution", "Intake", "Geoparsing",
                "Statistics", "Counting", "Hotspots", "Rendering", "MapMaking", "Text", "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

/// The modules of the library, each of which another package may depend on alone.
let modules = [
    "Geography", "Text", "GeoJSON", "Projection", "Incidents", "Storage", "Gazetteer", "Reports", "Extraction",
    "Resolution", "Tables", "Intake", "Geoparsing", "Statistics", "Counting", "Hotspots", "Rendering", "MapMaking",
    "IncidentMapper",
]
// What several test targets need: the shipped gazetteer, made-up incidents, folders that vanish, packed files.
package.targets.append(
    .target(
        name: "TestSupport",
        dependencies: ["Geography", "Incidents", "Gazetteer", "Tables", "Intake", "Storage", "CZLIB"],
        path: "Tests/Support"))
// What the tests of a module import beside it; what the module itself needs comes along.
let testedWith: [String: [Target.Dependency]] = [
    "Text": ["Tables"], "Storage": ["TestSupport"], "Gazetteer": ["TestSupport"], "Tables": ["TestSupport"],
    "Intake": ["MapMaking", "TestSupport"], "Geoparsing": ["TestSupport"], "Counting": ["MapMaking", "TestSupport"],
    "Hotspots": ["TestSupport"], "MapMaking": ["TestSupport"], "IncidentMapper": ["TestSupport"],
]
for module in modules {
    package.products.append(.library(name: module, targets: [module]))
    // Statistics' fixtures lie beside its tests and are read from there.
    let exclude = module == "Statistics" ? ["Fixtures"] : []
    package.targets.append(
        .testTarget(
            name: "\(module)Tests", dependencies: [.byName(name: module)] + testedWith[module, default: []],
            exclude: exclude))
}
// Whether all of the above is what the sources import.
package.targets.append(.testTarget(name: "PackageTests"))
package.targets.append(.testTarget(name: "CommandTests", dependencies: ["incident-mapper", "TestSupport"]))

// The ways in for bytes from outside: fed by libFuzzer when Scripts/fuzz builds, else by tests that replay what it found.
let readers: [Target.Dependency] = [
    "Extraction", "Gazetteer", "GeoJSON", "Geography", "IncidentMapper", "Incidents", "Rendering", "Reports",
    "Resolution", "Statistics", "Tables", "Storage", "Intake", "Geoparsing", "Counting", "MapMaking",
]
package.targets.append(
    Context.environment["INCIDENT_MAPPER_FUZZING"] == nil
        ? .testTarget(name: "FuzzingTests", dependencies: readers, path: "Fuzzing", exclude: ["Harness"])
        : .executableTarget(name: "fuzz", dependencies: readers, path: "Fuzzing", exclude: ["Tests"]))

// Writes what the weights are fitted to; built only by Scripts/fit-weights.
if Context.environment["INCIDENT_MAPPER_FITTING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fitting", dependencies: ["Extraction", "Gazetteer", "Reports", "Resolution", "Intake"],
            path: "Fitting"))
}

// One strict setting for every Swift target, so that none drifts.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}

// The numerical modules are optimised in debug builds too, because their tests make millions of permutations. SwiftPM
// accepts unsafe flags in a dependency by version since Swift 6.2, but only where the manifest asks for tools version
// 6.2 or later: do not lower the first line (swiftlang/swift-package-manager#8951).
for target in package.targets where ["Geography", "Statistics"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
