// swift-tools-version: 6.2
import PackageDescription

// Dependencies point down: Geography at the bottom, the façade `IncidentMapper` on top.
let package = Package(
    name: "incident-mapper",
    products: [
        .executable(name: "incident-mapper", targets: ["incident-mapper"]),
        .library(name: "IncidentMapper", targets: ["IncidentMapper"]),
        .library(name: "Gazetteer", targets: ["Gazetteer"]),
        .library(name: "Geography", targets: ["Geography"]),
        .library(name: "Projection", targets: ["Projection"]),
        .library(name: "Tables", targets: ["Tables"]),
        .library(name: "Rendering", targets: ["Rendering"]),
        .library(name: "Statistics", targets: ["Statistics"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
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
            dependencies: ["Text", "CZLIB", .product(name: "SystemPackage", package: "swift-system")]
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
        .target(name: "Resolution", dependencies: ["Extraction", "Gazetteer", "Incidents", "Geography", "Reports", "Text"]),
        .target(name: "Tables", dependencies: ["Geography", "GeoJSON", "Incidents", "Projection", "Text", "Storage"]),
        .target(
            name: "Intake",
            dependencies: [
                "Geography", "Incidents", "Gazetteer", "Reports", "Extraction", "Resolution", "Tables", "Text",
                "Storage",
            ]
        ),
        .target(
            name: "Geoparsing",
            dependencies: [
                "Geography", "GeoJSON", "Gazetteer", "Reports", "Extraction", "Resolution", "Intake", "Text",
            ]
        ),
        .target(name: "Statistics", dependencies: ["Geography"]),
        .target(
            name: "Counting",
            dependencies: [
                "Geography", "Projection", "Incidents", "Gazetteer", "Tables", "Intake", "Statistics", "Text",
                "Storage",
            ]
        ),
        .target(
            name: "Hotspots",
            dependencies: [
                "Geography", "Projection", "Incidents", "Gazetteer", "Tables", "Intake", "Counting", "Statistics",
                "Text",
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
                "Incidents", "Gazetteer", "Resolution", "Extraction", "Tables", "Intake", "Geoparsing", "Counting",
                "Hotspots", "MapMaking",
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

let testedModules = [
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
for module in testedModules {
    // What a test names of the modules below its own comes along with that module.
    // Statistics' fixtures lie beside its tests and are read from there.
    let exclude = module == "Statistics" ? ["Fixtures"] : []
    package.targets.append(
        .testTarget(
            name: "\(module)Tests", dependencies: [.byName(name: module), "TestSupport"], exclude: exclude))
}
package.targets.append(.testTarget(name: "CommandTests", dependencies: ["incident-mapper", "TestSupport"]))

// The ways in for bytes from outside: fed by libFuzzer when Scripts/fuzz builds, else by tests that replay what it found.
let readers: [Target.Dependency] = [
    "Extraction", "Gazetteer", "GeoJSON", "Geography", "IncidentMapper", "Incidents", "Rendering", "Reports",
    "Resolution", "Statistics", "Tables", "Text", "Storage", "Intake", "Geoparsing", "Counting", "Hotspots",
    "MapMaking",
]
package.targets.append(
    Context.environment["INCIDENT_MAPPER_FUZZING"] == nil
        ? .testTarget(name: "FuzzingTests", dependencies: readers, path: "Fuzzing", exclude: ["Harness"])
        : .executableTarget(name: "fuzz", dependencies: readers, path: "Fuzzing", exclude: ["Tests"]))

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
