# After provisioning: tells the application registration where the portal is: where a sign-in and where a sign-out lead back to. Run by azd; may be repeated.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$graph = (az cloud show --query endpoints.microsoftGraphResourceId --output tsv).TrimEnd('/')
# A file, because Windows takes the quotes off an argument.
$body = New-TemporaryFile
try {
    @{ spa = @{ redirectUris = @("$env:LEGALOVERSIGHT_PORTAL_ORIGIN/office/callback", "$env:LEGALOVERSIGHT_PORTAL_ORIGIN/office/") } } | ConvertTo-Json -Depth 3 | Set-Content $body
    az rest --method PATCH --uri "$graph/v1.0/applications(appId='$env:ENTRA_CLIENT_ID')" --headers Content-Type=application/json --body "@$body" --output none
}
finally {
    Remove-Item $body
}
