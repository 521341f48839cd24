// swift-tools-version: 6.1
import PackageDescription

// Depends on this repository by version, as the package of a user does. Scripts/consumer clones and tags it for that.
let repository = Context.environment["INCIDENT_MAPPER_REPOSITORY"] ?? "INCIDENT_MAPPER_REPOSITORY is not set"

let package = Package(
    name: "consumer",
    dependencies: [.package(url: repository, from: "99.0.0")],
    targets: [
        .executableTarget(
            name: "consumer", dependencies: [.product(name: "IncidentMapper", package: "incident-mapper")])
    ],
    swiftLanguageModes: [.v6]
)
