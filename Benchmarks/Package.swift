// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that what measures stays out of the product.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "incident-mapper", path: "..")],
    targets: [
        .target(name: "Measure"),
        .executableTarget(
            name: "gazetteer-benchmark",
            dependencies: [
                "Measure",
                .product(name: "Gazetteer", package: "incident-mapper"),
                .product(name: "Geography", package: "incident-mapper"),
                .product(name: "Projection", package: "incident-mapper"),
            ]
        ),
        .executableTarget(
            name: "geojson-benchmark", dependencies: ["Measure", .product(name: "GeoJSON", package: "incident-mapper")]),
        .executableTarget(
            name: "map-benchmark",
            dependencies: [
                "Measure",
                .product(name: "Gazetteer", package: "incident-mapper"),
                .product(name: "Geography", package: "incident-mapper"),
                .product(name: "Rendering", package: "incident-mapper"),
                .product(name: "Statistics", package: "incident-mapper"),
            ]
        ),
        .executableTarget(
            name: "statistics-benchmark",
            dependencies: [
                "Measure",
                .product(name: "Statistics", package: "incident-mapper"),
                .product(name: "Geography", package: "incident-mapper"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
