# FAULT: the other cluster is planned and applied as ever, nothing is deleted or forgotten on the bad one
world plain
fleet apply --auto-approve
delete templates/web.yaml
edit templates/settings.yaml 's/LOG_LEVEL: info/LOG_LEVEL: debug/'
FAULT
env FLEET_REQUEST_TIMEOUT 1s
fleet plan --detailed-exitcode --out plan.json
exit 2
stdout 'SAYS'
stdout '1 to update'
stdout '1 to delete on 1 cluster'
!file plan.json '"cluster": "west", "action"'
env FLEET_REQUEST_TIMEOUT 1s
fleet apply --auto-approve
exit 3
live east v1/ConfigMap/default/settings data.LOG_LEVEL == debug
live east apps/Deployment/default/web absent
live west v1/ConfigMap/default/settings data.LOG_LEVEL == info
live west apps/Deployment/default/web present
heal west
fleet apply --auto-approve
live west v1/ConfigMap/default/settings data.LOG_LEVEL == debug
live west apps/Deployment/default/web absent
